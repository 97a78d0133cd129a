package it;

import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.results.ResultWriter;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestIdentity;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.results.TestResultBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordTest {
    private static final String CANDIDATE = "target/goldentrace/candidates/RecordTest/changed.golden.json";

    private final ResultWriter writer = ResultWriter.open(Path.of("target/goldentrace"));

    @Test
    void same() {
        writer.write(result("same").recording(RecordingOutcome.UNCHANGED).build(Status.PASSED, Instant.now()));
    }

    @Test
    void changed() throws IOException {
        Files.createDirectories(Path.of(CANDIDATE).getParent());
        Files.writeString(Path.of(CANDIDATE), "{}\n");
        writer.write(result("changed")
                .recording(RecordingOutcome.PENDING)
                .candidate(new Candidate(CANDIDATE, null, "stopped by length"))
                .build(Status.PENDING, Instant.now()));
    }

    private static TestResultBuilder result(String method) {
        return TestResult.builder(
                        new TestIdentity("it.RecordTest", method, null, method),
                        System.getProperty("goldentrace.mode", "replay"),
                        Instant.now())
                .golden(GoldenFacts.missing("src/test/goldens/it/RecordTest/" + method + ".golden.json"));
    }
}
