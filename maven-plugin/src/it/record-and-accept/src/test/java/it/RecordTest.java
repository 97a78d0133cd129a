package it;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.results.ResultWriter;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestIdentity;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.results.TestResultBuilder;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordTest {
    private static final Path OUTPUT = Path.of("target/goldentrace");

    private final ResultWriter writer = ResultWriter.open(OUTPUT);
    private final GoldenStore candidates = GoldenStore.at(OUTPUT.resolve("candidates"));

    @Test
    void same() {
        writer.write(result("same").recording(RecordingOutcome.UNCHANGED).build(Status.PASSED, Instant.now()));
    }

    @Test
    void changed() {
        GoldenId id = GoldenId.ofTest("it.RecordTest", "changed", null);
        Instant now = Instant.now();
        Run run = new Run(1, RunStatus.SUCCESS, "money back", "done", null, now, Duration.ZERO, List.of(), List.of());
        Session session = new Session(null, null, Map.of(), Map.of(), now, List.of(run));
        candidates.stage(new Golden(id, "none", null, List.of(), List.of(session), Golden.NO_GOLDEN)).commit();
        String path = Path.of("").toAbsolutePath().relativize(candidates.pathOf(id)).toString();
        writer.write(result("changed")
                .recording(RecordingOutcome.PENDING)
                .candidate(new Candidate(path, null, "stopped by length"))
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
