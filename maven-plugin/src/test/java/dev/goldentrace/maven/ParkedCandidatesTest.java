package dev.goldentrace.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.results.Audit;
import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.ResultWriter;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestIdentity;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParkedCandidatesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final GoldenId ID = GoldenId.ofTest("com.acme.RefundAgentTest", "refunds", null);
    private static final String PARKED = "target/goldentrace/candidates/com/acme/RefundAgentTest/refunds.golden.json";
    private static final String GOLDEN = "src/test/goldens/com/acme/RefundAgentTest/refunds.golden.json";

    @TempDir
    Path module;

    private GoldenStore goldens;
    private GoldenStore parked;
    private ParkedCandidates candidates;

    @BeforeEach
    void park() {
        goldens = GoldenStore.at(module.resolve("src/test/goldens"));
        parked = GoldenStore.at(module.resolve("target/goldentrace/candidates"));
        Path results = module.resolve("target/goldentrace");
        candidates = new ParkedCandidates(
                module, results, Audit.at(results, Clock.fixed(NOON, ZoneOffset.UTC)), RedactionSettings.standard());
        goldens.stage(golden("old", null)).commit();
        parked.stage(golden("new", goldens.hashOf(ID))).commit();
    }

    @Test
    void takeThePlaceOfTheGolden() throws NotAccepted {
        result(PARKED, GOLDEN, Status.PENDING);

        candidates.promote(candidates.pending().get(0));

        assertThat(goldens.read(ID)).contains(golden("new", null));
        assertThat(candidates.pending()).isEmpty();
        assertThat(module.resolve("target/goldentrace/audit.ndjson"))
                .content()
                .contains(
                        "\"when\":\"2026-11-22T12:00:00Z\"",
                        "\"what\":\"accepted\",\"golden\":\"" + GOLDEN + "\",\"surrogates\":{}}\n");
    }

    @Test
    void takeItWithPersonalDataThatTheirHeaderSaysIsInvented() throws NotAccepted {
        Golden made = invented("write to " + "isabella" + "@" + "rossi.it", goldens.hashOf(ID));
        Gate gate = Gate.of(RedactionSettings.standard().withPersonalData(PersonalData.INVENTED));
        GoldenStore.at(module.resolve("target/goldentrace/candidates"), gate)
                .stage(made)
                .commit();
        result(PARKED, GOLDEN, Status.PENDING);

        candidates.promote(candidates.pending().get(0));

        assertThat(goldens.read(ID)).contains(made.withAgainst(null));
    }

    @Test
    void takeItsPlaceFromTheFolderOfForksToo() throws NotAccepted {
        GoldenStore forks = GoldenStore.at(module.resolve("target/goldentrace/forks"));
        forks.stage(golden("forked", goldens.hashOf(ID))).commit();
        result(PARKED.replace("/candidates/", "/forks/"), GOLDEN, Status.PASSED);

        candidates.promote(candidates.pending().get(0));

        assertThat(goldens.read(ID)).contains(golden("forked", null));
        assertThat(forks.read(ID)).isEmpty();
        assertThat(parked.read(ID)).isPresent();
    }

    @Test
    void areNotHiddenByAForkThatFailed() {
        result(PARKED, GOLDEN, Status.PENDING);
        String forked = PARKED.replace("/candidates/", "/forks/");
        GoldenStore.at(module.resolve("target/goldentrace/forks"))
                .stage(golden("forked", goldens.hashOf(ID)))
                .commit();
        result(new Candidate(forked, null, "forked after step 1", "the test failed"), GOLDEN, Status.FAILED);

        assertThat(candidates.pending()).extracting(PendingCandidate::path).containsExactly(PARKED);
    }

    @Test
    void areStillThereAfterAReplay() {
        result(PARKED, GOLDEN, Status.PENDING);
        results().write(TestResult.builder(test(), "replay", NOON).build(Status.PASSED, NOON.plusSeconds(9)));

        assertThat(candidates.pending()).hasSize(1);
    }

    @Test
    void undoNobodysChange() {
        result(PARKED, GOLDEN, Status.PENDING);
        String before = goldens.hashOf(ID);
        goldens.stage(golden("newer", null)).commit();
        PendingCandidate candidate = candidates.pending().get(0);

        assertThatThrownBy(() -> candidates.promote(candidate))
                .isInstanceOf(NotAccepted.class)
                .hasMessage("the golden has changed since this candidate was made: expected SHA-256 <" + before
                        + ">, actual <" + goldens.hashOf(ID) + "> at <" + GOLDEN
                        + ">\nnext: mvn goldentrace:record -Dtest=com.acme.RefundAgentTest");
        assertThat(goldens.read(ID)).contains(golden("newer", null));
        assertThat(candidates.pending()).hasSize(1);
    }

    @Test
    void areNotAcceptedWhereTheirTestFailed() {
        result(PARKED, GOLDEN, Status.FAILED);
        PendingCandidate candidate = candidates.pending().get(0);

        assertThatThrownBy(() -> candidates.promote(candidate))
                .isInstanceOf(NotAccepted.class)
                .hasMessage("it is no recording to accept: its test failed\n"
                        + "next: mvn goldentrace:record -Dtest=com.acme.RefundAgentTest");
    }

    @Test
    void areNotAcceptedWhereTheirRunStoppedMidway() {
        result(new Candidate(PARKED, null, "no refund", "the run stopped midway"), GOLDEN, Status.REGRESSED);
        PendingCandidate candidate = candidates.pending().get(0);

        assertThatThrownBy(() -> candidates.promote(candidate))
                .isInstanceOf(NotAccepted.class)
                .hasMessage("it is no recording to accept: the run stopped midway\n"
                        + "next: mvn goldentrace:record -Dtest=com.acme.RefundAgentTest");
        assertThat(goldens.read(ID)).contains(golden("old", null));
    }

    @Test
    void comeFromTheirOwnFolderOnly() throws IOException {
        Files.writeString(module.resolve("refunds.golden.json"), "secret");
        result("refunds.golden.json", GOLDEN, Status.PENDING);
        result(PARKED, "../../com/acme/RefundAgentTest/refunds.golden.json", Status.PENDING);
        result(PARKED, "pom.xml", Status.PENDING);

        assertThat(candidates.pending()).isEmpty();
    }

    private static Golden golden(String answer, @Nullable String against) {
        return golden(answer, PersonalData.REAL, against);
    }

    private static Golden invented(String answer, @Nullable String against) {
        return golden(answer, PersonalData.INVENTED, against);
    }

    private static Golden golden(String answer, PersonalData data, @Nullable String against) {
        Run run = new Run(1, RunStatus.SUCCESS, "money back", answer, null, NOON, Duration.ZERO, List.of(), List.of());
        Session session = new Session(null, null, Map.of(), Map.of(), NOON, List.of(run));
        return new Golden(ID, "none", data, null, List.of(), List.of(session), against);
    }

    private void result(String path, String golden, Status status) {
        result(new Candidate(path, null, "behaviour changed"), golden, status);
    }

    private void result(Candidate candidate, String golden, Status status) {
        results()
                .write(TestResult.builder(test(), "record", NOON)
                        .golden(GoldenFacts.missing(golden))
                        .candidate(candidate)
                        .build(status, NOON));
    }

    private ResultWriter results() {
        return ResultWriter.open(module.resolve("target/goldentrace"));
    }

    private static TestIdentity test() {
        return new TestIdentity("com.acme.RefundAgentTest", "refunds", null, "refunds()");
    }
}
