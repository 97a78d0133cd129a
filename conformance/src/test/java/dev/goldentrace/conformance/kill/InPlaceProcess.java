package dev.goldentrace.conformance.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Records as a store would that writes goldens in place, and is in the middle of it when it is killed. */
final class InPlaceProcess {
    private InPlaceProcess() {}

    public static void main(String[] args) {
        Written written = new Written(Path.of(args[0]));
        if (Integer.parseInt(args[1]) <= KillKind.LEFT_ALONE) {
            RecordingProcess.run(args);
            return;
        }
        RecordingProcess.run(args, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                if (identifier.isTest()) {
                    writeHalf(written.folder().resolve(written.pathOf("small")));
                }
            }
        });
    }

    private static void writeHalf(Path golden) {
        try {
            byte[] whole = Files.readAllBytes(golden);
            Files.write(golden, Arrays.copyOf(whole, whole.length / 2));
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
