package dev.goldentrace.conformance.kill;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.conformance.TemporaryFolder;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kill [--kills N] [--seed N]}. */
@Command(name = "kill", description = "Kills JVMs that record at random moments, and looks at what they leave on disk.")
public final class KillCommand implements Callable<Integer> {
    @Option(names = "--kills", paramLabel = "N", description = "how many (default: ${DEFAULT-VALUE})")
    private int kills = 300;

    @Option(names = "--seed", paramLabel = "N", description = "draws the moments (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    /** Made by the command line. */
    public KillCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (kills < 1) {
            throw new BadInput("--kills must be at least 1, but is <" + kills + ">.");
        }
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            String main = RecordingProcess.class.getName();
            return new KillKind(folder.path(), System.out, System.err, main).run(kills, seed) ? 0 : 1;
        }
    }
}
