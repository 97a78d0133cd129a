package dev.goldentrace.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder that is gone when it is closed.
 *
 * @param path where it is
 */
public record TemporaryFolder(Path path) implements AutoCloseable {
    /**
     * Makes an empty one.
     *
     * @return the folder
     * @throws IOException when it cannot be made
     */
    public static TemporaryFolder make() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("goldentrace-conformance-"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
