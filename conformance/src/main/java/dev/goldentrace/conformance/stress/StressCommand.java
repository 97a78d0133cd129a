package dev.goldentrace.conformance.stress;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.conformance.TemporaryFolder;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stress [--tests N] [--rounds N] [--seed N]}. */
@Command(
        name = "stress",
        description =
                "Records many scripted agents on many threads, replays them with other timings, and changes each.")
public final class StressCommand implements Callable<Integer> {
    @Option(names = "--tests", paramLabel = "N", description = "how many tests (default: ${DEFAULT-VALUE})")
    private int tests = 200;

    @Option(names = "--rounds", paramLabel = "N", description = "how many replays of each (default: ${DEFAULT-VALUE})")
    private int rounds = 50;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "draws agents, timings and changes (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    /** Made by the command line. */
    public StressCommand() {}

    @Override
    public Integer call() throws IOException {
        if (tests < 1 || rounds < 1) {
            throw new BadInput(
                    "--tests and --rounds must be at least 1, but are <" + tests + "> and <" + rounds + ">.");
        }
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            return new StressKind(folder.path(), System.out, System.err).run(tests, rounds, seed) ? 0 : 1;
        }
    }
}
