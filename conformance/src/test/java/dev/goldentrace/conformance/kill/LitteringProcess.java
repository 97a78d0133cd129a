package dev.goldentrace.conformance.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leaves a temporary file that no later write takes for a left-over, as its process lives on. */
final class LitteringProcess {
    private LitteringProcess() {}

    public static void main(String[] args) throws IOException {
        RecordingProcess.run(args);
        Path folder = new Written(Path.of(args[0])).folder();
        Files.writeString(folder.resolve(".goldentrace-tmp-1-0123abcd"), "half");
    }
}
