package dev.goldentrace.conformance.regress;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.conformance.runs.AgentRuns;
import dev.goldentrace.conformance.runs.RunTool;
import dev.goldentrace.regression.Contract;
import dev.goldentrace.regression.Judge;
import dev.goldentrace.regression.Policy;
import dev.goldentrace.trace.Effect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code regress FILE… [--contract PART] [--policy PRESET] [--effects FILE] [--suite N --nights N --seed N] [--require FIGURE]…}. */
@Command(
        name = "regress",
        description = {
            "Judges each run by good runs of the same dataset and task, and counts how often the verdict is right.",
            "k = 1: each good run is a golden once; k = 3 and k = all: the golden holds the first three good runs other than"
                    + " the candidate, or all. A candidate weighs 1 in sum over its goldens; one without a golden is not"
                    + " among the candidates, and counts as unjudged. Recall is the share of failed candidates that are"
                    + " flagged, false alarms the share of good ones.",
            "Exits with 1 where a figure that --require names is not as required, or where all recordings make more false"
                    + " alarms of behaviour than one."
        })
public final class RegressCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "agent runs, one a line (NDJSON)")
    private @Nullable List<Path> files;

    @Option(
            names = "--contract",
            paramLabel = "PART",
            description = "what decides: writes, last-tool or answer (default: what the golden shows)")
    private @Nullable String contract;

    @Option(
            names = "--policy",
            paramLabel = "PRESET",
            description = "balanced, strict or budget-only (default: ${DEFAULT-VALUE})")
    private String preset = "balanced";

    @Option(
            names = "--effects",
            paramLabel = "FILE",
            description =
                    "what tools do, a line each, as tool = reads, changes or hands-off (default: what their names say)")
    private @Nullable Path effects;

    @Option(
            names = "--suite",
            paramLabel = "N",
            description = "also runs suites of N tests with good runs, and counts the nights that are red")
    private int suite;

    @Option(names = "--nights", paramLabel = "N", description = "how many nights (default: ${DEFAULT-VALUE})")
    private int nights = 1000;

    @Option(names = "--seed", paramLabel = "N", description = "draws the nights (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--require",
            paramLabel = "FIGURE",
            description = "what must hold, such as tau2-retail:1:behaviour.recall>=0.95; may be given several times")
    private List<String> required = new ArrayList<>();

    /** Made by the command line. */
    public RegressCommand() {}

    @Override
    public Integer call() {
        if (suite < 0 || nights < 1) {
            throw new BadInput("--suite must be at least 0 and --nights at least 1, but are <" + suite + "> and <"
                    + nights + ">.");
        }
        Optional<Contract.Kind> kind =
                Optional.ofNullable(contract).map(word -> named("--contract", word, Contract.Kind::named));
        Policy policy = named("--policy", preset, Policy::named);
        List<Requirement> requirements = required.stream().map(Requirement::of).toList();
        List<AgentRun> runs = AgentRuns.read(Objects.requireNonNull(files));
        requireOutcomes(runs);
        RegressKind regress = new RegressKind(
                Judge.of(kind.map(policy::withContract).orElse(policy)),
                kind.orElse(Contract.Kind.STATE_CHANGES),
                System.out,
                System.err);
        boolean holds = regress.run(runs, effects(runs), new RegressKind.Suite(suite, nights, seed), requirements);
        return holds ? 0 : 1;
    }

    private static <T> T named(String option, String word, Function<String, T> names) {
        try {
            return names.apply(word);
        } catch (IllegalArgumentException e) {
            throw new BadInput(option + ": " + e.getMessage() + ".");
        }
    }

    private Map<String, Effect> effects(List<AgentRun> runs) {
        return effects == null
                ? Map.of()
                : EffectsFile.read(
                        effects,
                        runs.stream()
                                .flatMap(run -> run.tools().stream())
                                .map(RunTool::name)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void requireOutcomes(List<AgentRun> runs) {
        runs.stream().filter(run -> run.success() == null).findFirst().ifPresent(run -> {
            throw new BadInput(run.file() + ":" + run.line()
                    + ": expected success to be true or false, found neither. Give runs whose outcome is known.");
        });
    }
}
