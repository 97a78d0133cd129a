package dev.goldentrace.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.ResultWriter;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestIdentity;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.trace.Blob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParkedCandidatesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String PARKED = "target/goldentrace/candidates/refunds.golden.json";
    private static final String GOLDEN = "src/test/goldens/refunds.golden.json";
    private static final String OLD =
            Blob.of("old".getBytes(StandardCharsets.UTF_8)).sha256();

    @TempDir
    Path module;

    private ParkedCandidates candidates;

    @BeforeEach
    void park() throws IOException {
        candidates = new ParkedCandidates(module, module.resolve("target/goldentrace"));
        file(PARKED, "new");
        file(GOLDEN, "old");
    }

    @Test
    void takeThePlaceOfTheGolden() throws IOException {
        result(PARKED, GOLDEN, NOON);

        candidates.promote(candidates.pending().get(0));

        assertThat(module.resolve(GOLDEN)).hasContent("new");
        assertThat(module.resolve(GOLDEN).getParent()).isDirectoryNotContaining("glob:**.tmp");
        assertThat(candidates.pending()).isEmpty();
    }

    @Test
    void areStillThereAfterAReplay() {
        result(PARKED, GOLDEN, NOON);
        results().write(TestResult.builder(test(), "replay", NOON).build(Status.PASSED, NOON.plusSeconds(9)));

        assertThat(candidates.pending()).hasSize(1);
    }

    @Test
    void undoNobodysChange() throws IOException {
        result(PARKED, GOLDEN, NOON);
        file(GOLDEN, "newer");
        PendingCandidate candidate = candidates.pending().get(0);

        assertThatThrownBy(() -> candidates.promote(candidate))
                .isInstanceOf(IOException.class)
                .hasMessage("the golden has changed since this candidate was made: expected SHA-256 <" + OLD
                        + ">, actual SHA-256 <"
                        + Blob.of("newer".getBytes(StandardCharsets.UTF_8)).sha256() + "> at <" + module.resolve(GOLDEN)
                        + ">\nnext: mvn goldentrace:record -Dtest=com.acme.RefundAgentTest");
        assertThat(module.resolve(GOLDEN)).hasContent("newer");
        assertThat(module.resolve(PARKED)).hasContent("new");
    }

    @Test
    void comeFromTheirOwnDirectoryOnly() throws IOException {
        file("secret.golden.json", "secret");
        result("secret.golden.json", GOLDEN, NOON);
        result(PARKED, "../../elsewhere.golden.json", NOON);
        result(PARKED, "pom.xml", NOON);

        assertThat(candidates.pending()).isEmpty();
    }

    private void result(String parked, String golden, Instant ended) {
        results()
                .write(TestResult.builder(test(), "record", NOON)
                        .golden(GoldenFacts.missing(golden))
                        .candidate(new Candidate(parked, OLD, "behaviour changed"))
                        .build(Status.PENDING, ended));
    }

    private ResultWriter results() {
        return ResultWriter.open(module.resolve("target/goldentrace"));
    }

    private static TestIdentity test() {
        return new TestIdentity("com.acme.RefundAgentTest", "refunds", null, "refunds()");
    }

    private void file(String path, String text) throws IOException {
        Files.createDirectories(module.resolve(path).getParent());
        Files.writeString(module.resolve(path), text);
    }
}
