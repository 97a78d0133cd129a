package it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CorruptTest {
    @Test
    void leavesHalfAFile() throws IOException {
        Files.createDirectories(Path.of("target/goldentrace/runs"));
        Files.writeString(Path.of("target/goldentrace/runs/half.json"), "{\"schema\":\"goldentrace.res");
    }
}
