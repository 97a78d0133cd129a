package dev.goldentrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.results.DivergenceResult;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.results.ResultLevel;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a report says where results hold no texts. */
class WithoutTextsTest {
    private static TestResult diverged(String method, ResultLevel level, String text) {
        return Reports.test(method)
                .level(level)
                .divergence(new DivergenceResult(text, text, 1, 2, text, text, text, text, List.of()))
                .build(Status.DIVERGED, Reports.NOW);
    }

    private static ReportModel twoOf(ResultLevel level, String text) {
        return Reports.of(diverged("refunds", level, text), diverged("cancels", level, text));
    }

    @Test
    void metricsDoNotSayThatTwoDivergencesHaveOneCause() {
        ReportModel report = twoOf(ResultLevel.METRICS, "not kept");

        assertThat(report.concerns())
                .extracting(Concern::headline)
                .containsExactly(
                        "RefundAgentTest.cancels diverged at run 1, step 2",
                        "RefundAgentTest.refunds diverged at run 1, step 2");
        assertThat(report.notes())
                .contains("goldentrace.results.level=metrics: no texts were kept. What was expected and what came, this"
                        + " report cannot show; nor which divergences have one cause.");
    }

    @Test
    void hashesSayIt() {
        ReportModel report = twoOf(ResultLevel.HASHES, "hmac:0123456789abcdef");

        assertThat(report.concerns())
                .singleElement()
                .extracting(Concern::headline)
                .isEqualTo("RefundAgentTest.cancels diverged at run 1, step 2, with 1 other test, for one cause");
        assertThat(report.notes())
                .contains("goldentrace.results.level=hashes: hmac:… stands for a text, the same for the same text under"
                        + " one key. What the texts were, this report cannot show.");
    }

    @Test
    void aPendingRecordingWithoutACandidateIsRecordedAgain() {
        ReportModel report = Reports.of(Reports.test("refunds")
                .level(ResultLevel.METRICS)
                .recording(RecordingOutcome.PENDING)
                .build(Status.PENDING, Reports.NOW));

        assertThat(report.concerns())
                .singleElement()
                .extracting(Concern::command)
                .isEqualTo("mvn goldentrace:record -Dtest=RefundAgentTest#refunds");
    }
}
