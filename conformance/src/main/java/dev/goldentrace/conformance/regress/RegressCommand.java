package dev.goldentrace.conformance.regress;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.conformance.runs.AgentRuns;
import dev.goldentrace.regression.Contract;
import dev.goldentrace.regression.Judge;
import dev.goldentrace.regression.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code regress FILE…}. */
@Command(name = "regress", description = "Judges each run by good runs of the same dataset and task.")
public final class RegressCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "agent runs, one a line (NDJSON)")
    private @Nullable List<Path> files;

    @Option(names = "--contract", paramLabel = "PART", description = "writes, answer or last-tool")
    private @Nullable String contract;

    /** Made by the command line. */
    public RegressCommand() {}

    @Override
    public Integer call() {
        List<AgentRun> runs = AgentRuns.read(Objects.requireNonNull(files));
        runs.stream().filter(run -> run.success() == null).findFirst().ifPresent(run -> {
            throw new BadInput(run.file() + ":" + run.line()
                    + ": expected success to be true or false, found neither. Only runs whose outcome is known can be judged.");
        });
        Policy policy = Policy.balanced();
        if (contract != null) {
            policy = policy.withContract(
                    switch (contract) {
                        case "writes" -> Contract.Kind.STATE_CHANGES;
                        case "answer" -> Contract.Kind.ANSWER;
                        default -> Contract.Kind.LAST_TOOL;
                    });
        }
        List<RegressSet> sets = new RegressKind(Judge.of(policy), System.out).run(RunSessions.of(runs, Map.of()));
        System.out.println();
        System.out.println(RegressKind.line(sets));
        return 0;
    }
}
