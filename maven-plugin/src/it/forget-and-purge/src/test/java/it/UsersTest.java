package it;

import dev.goldentrace.results.ResultWriter;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestIdentity;
import dev.goldentrace.results.TestResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsersTest {
    private final ResultWriter writer = ResultWriter.open(Path.of("target/goldentrace"));

    @Test
    void named() {
        write("named", "I am u_1001");
    }

    @Test
    void other() {
        write("other", "I am u_1002");
    }

    @Test
    void old() throws Exception {
        Path file = write("old", "I am u_1003");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(500))));
    }

    private Path write(String method, String story) {
        Instant now = Instant.now();
        return writer.write(TestResult.builder(new TestIdentity("it.UsersTest", method, null, method), "live", now)
                .story(List.of(story))
                .build(Status.PASSED, now));
    }
}
