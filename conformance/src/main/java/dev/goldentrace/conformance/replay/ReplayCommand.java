package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.TemporaryFolder;
import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.conformance.runs.AgentRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay FILE… [--seed N]}. */
@Command(
        name = "replay",
        description = "Records every run, replays it, and looks for every change of the agents that made them.")
public final class ReplayCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "agent runs, one a line (NDJSON)")
    private @Nullable List<Path> files;

    @Option(names = "--seed", paramLabel = "N", description = "draws the mutants (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    /** Made by the command line. */
    public ReplayCommand() {}

    @Override
    public Integer call() throws IOException {
        List<AgentRun> runs = AgentRuns.read(files == null ? List.of() : files);
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            return new ReplayKind(runs, folder.path(), System.out, System.err).run(seed) ? 0 : 1;
        }
    }
}
