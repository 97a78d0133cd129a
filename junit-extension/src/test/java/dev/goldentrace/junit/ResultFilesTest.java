package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.results.Figures;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What a test leaves for the report, read back, for each way in which it can end. */
class ResultFilesTest {
    private static final String FILE = "dev/goldentrace/junit/ResultFilesTest.Refunds/theKettle.golden.json";
    private static ShopAgent.World world = new ShopAgent.World();
    private static String end = "";
    private static boolean unchecked;

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        end = "";
        unchecked = false;
        fixtures = new Fixtures(root);
    }

    static class Refunds {
        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            trace.fact("model/main", () -> Map.of("checked", !unchecked));
            new ShopAgent(trace, world).refund("I am jo.miller@kettles-and-more.com. My kettle is broken.");
            Assumptions.assumeFalse(end.equals("abort"), "not today");
            assertThat(end).isNotEqualTo("fail for ann@kettles-and-more.com");
        }
    }

    @Test
    void ofAFirstRecording() {
        TestResult result = run("record");

        assertThat(result.test().key()).isEqualTo("dev.goldentrace.junit.ResultFilesTest$Refunds.theKettle");
        assertThat(result.test().displayName()).isEqualTo("theKettle(TraceCollector)");
        assertThat(result.mode()).isEqualTo("record");
        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.ended()).isAfterOrEqualTo(result.started());
        assertThat(result.golden().path()).isEqualTo("src/test/goldens/" + FILE);
        assertThat(result.recording()).isEqualTo(RecordingOutcome.RECORDED);
        assertThat(result.candidate()).isNull();
        assertThat(result.story())
                .first()
                .asString()
                .startsWith("user      I am ")
                .doesNotContain("jo.miller");
        assertThat(figures(result.figures())).isEqualTo("1 run, 3 steps, 2 tools, 5 live, 330 tokens");
        assertThat(result.figures().cost()).isNotEqualTo(Figures.NONE.cost());
        assertThat(result.baseline()).isNull();
        assertThat(result.divergence()).isNull();
        assertThat(result.warnings()).isEmpty();
        assertThat(result.failure()).isNull();
        assertThat(result.process().pid()).isEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void ofTheSameRecording() {
        run("record");

        TestResult result = run("record");
        assertThat(result.recording()).isEqualTo(RecordingOutcome.UNCHANGED);
        assertThat(result.golden().model()).isEqualTo("gpt-4.1");
        assertThat(result.golden().recordings()).isEqualTo(1);
    }

    @Test
    void ofAReplay() {
        run("record");

        TestResult result = run("replay");
        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.recording()).isNull();
        assertThat(figures(result.figures())).isEqualTo("1 run, 3 steps, 2 tools, 0 live, 330 tokens");
        assertThat(figures(result.baseline())).isEqualTo("1 run, 3 steps, 2 tools, 0 live, 330 tokens");
    }

    @Test
    void ofADivergence() {
        run("record");
        world.system = "You are quick.";

        TestResult result = run("replay");
        assertThat(result.status()).isEqualTo(Status.DIVERGED);
        assertThat(result.divergence().lane()).isEqualTo("main");
        assertThat(result.divergence().run()).isEqualTo(1);
        assertThat(result.divergence().step()).isEqualTo(1);
        assertThat(result.divergence().path()).isEqualTo("$.system");
        assertThat(result.divergence().expected()).isEqualTo("You are kind.");
        assertThat(result.divergence().actual()).isEqualTo("You are quick.");
        assertThat(result.divergence().remedies())
                .containsExactly(
                        "mend it: the system prompt, or what is filled into it",
                        "or you meant it: mvn test -Dtest='ResultFilesTest$Refunds#theKettle'"
                                + " -Dgoldentrace.mode=record   (about $0.00084)",
                        "or let it warn: -Dgoldentrace.onPromptChange=warn");
        assertThat(result.failure().type()).isEqualTo("dev.goldentrace.replay.Divergence");
    }

    @Test
    void ofAMissingGolden() {
        TestResult result = run("replay");

        assertThat(result.status()).isEqualTo(Status.UNRECORDED);
        assertThat(result.golden().path()).isEqualTo("src/test/goldens/" + FILE);
        assertThat(result.golden().recordings()).isZero();
        assertThat(result.figures()).isEqualTo(Figures.NONE);
    }

    @Test
    void ofAPendingRecording() {
        run("record");
        world.amount = 490.0;

        TestResult result = run("record");
        assertThat(result.status()).isEqualTo(Status.PENDING);
        assertThat(result.recording()).isEqualTo(RecordingOutcome.PENDING);
        assertThat(result.candidate().path()).isEqualTo("target/goldentrace/candidates/" + FILE);
        assertThat(result.candidate().reason()).isEqualTo("the behaviour changed");
        assertThat(result.candidate().acceptable()).isTrue();
        assertThat(result.candidate().goldenSha256()).matches("[0-9a-f]{64}");
        assertThat(result.findings(Severity.FAIL))
                .extracting(finding -> finding.rule())
                .contains("contract");
    }

    @Test
    void ofARegression() {
        run("record");
        world.amount = 490.0;
        fixtures.with("goldentrace.tools", "live");

        TestResult result = run("live");
        assertThat(result.status()).isEqualTo(Status.REGRESSED);
        assertThat(result.findings(Severity.FAIL))
                .extracting(finding -> finding.rule())
                .contains("contract");
        assertThat(result.candidate().path()).isEqualTo("target/goldentrace/candidates/" + FILE);
        assertThat(figures(result.baseline())).isEqualTo("1 run, 3 steps, 2 tools, 0 live, 330 tokens");
        assertThat(result.failure().message())
                .startsWith("ResultFilesTest.Refunds.theKettle  REGRESSED, same setup: BEHAVIOUR ")
                .contains(
                        "\n  first difference, at step 2, call 1: arguments of the tool refund_item, at $.arguments.amount"
                                + " (the model itself: same input, other output)"
                                + "\n    expected  49.0\n    actual    490.0\n");
    }

    @Test
    void ofALiveRunThatPasses() {
        run("record");
        world.system = "You are quick.";

        TestResult result = run("live");
        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.findings()).extracting(finding -> finding.rule()).contains("setup");
        assertThat(result.candidate().path()).isEqualTo("target/goldentrace/candidates/" + FILE);
        assertThat(result.candidate().reason())
                .isEqualTo("as accepted: 3 steps (x1.0), 330 tokens (x1.0), $0.00084 (x1.0)");
        assertThat(result.candidate().acceptable()).isTrue();
    }

    @Test
    void ofAProviderInTrouble() {
        run("record");
        world.reachable = false;

        Outcome outcome = fixtures.mode("live").run(Refunds.class);
        assertThat(outcome.aborts())
                .singleElement()
                .isInstanceOf(TestAbortedException.class)
                .asString()
                .endsWith("ResultFilesTest.Refunds.theKettle  INCONCLUSIVE: java.io.IOException: connection refused");
        TestResult result = fixtures.result();
        assertThat(result.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(result.findings(Severity.FAIL)).isEmpty();
        assertThat(result.findings(Severity.WARN)).hasSize(1);
        assertThat(result.candidate().acceptable()).isFalse();
    }

    @Test
    void ofAModelThatWasWrappedWithoutParameters() {
        unchecked = true;
        run("record");

        assertThat(run("replay").warnings())
                .containsExactly("model/main: model and parameters are as recorded, not checked; hand them over, as in"
                        + " chatModel(parameters, p -> …)");
    }

    @Test
    void ofATestThatGivesUp() {
        run("record");
        end = "abort";

        TestResult result = run("live");
        assertThat(result.status()).isEqualTo(Status.ABORTED);
        assertThat(result.findings()).isEmpty();
        assertThat(result.failure().message()).endsWith("not today");
        assertThat(result.candidate().unfit()).isEqualTo("the test was aborted");
    }

    @Test
    void ofATestThatFailsOfItself() {
        run("record");
        end = "fail for ann@kettles-and-more.com";

        TestResult result = run("replay");
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.failure().message()).contains("fail for ").doesNotContain("ann@");
        assertThat(figures(result.figures())).isEqualTo("1 run, 3 steps, 2 tools, 0 live, 330 tokens");
    }

    @Test
    void ofAPassthrough() {
        TestResult result = run("passthrough");

        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.golden()).isNull();
        assertThat(result.recording()).isNull();
    }

    private TestResult run(String mode) {
        fixtures.mode(mode).run(Refunds.class);
        return fixtures.result();
    }

    private static String figures(Figures figures) {
        return figures.runs() + " run, " + figures.steps() + " steps, " + figures.toolCalls() + " tools, "
                + figures.liveCalls() + " live, " + figures.tokens() + " tokens";
    }
}
