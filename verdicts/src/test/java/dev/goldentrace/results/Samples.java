package dev.goldentrace.results;

import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.pricing.Cost;
import dev.goldentrace.regression.Aspect;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Measure;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.trials.Baseline;
import dev.goldentrace.trials.Quarantine;
import dev.goldentrace.trials.Ratio;
import dev.goldentrace.trials.Trial;
import dev.goldentrace.trials.TrialsVerdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Results to write and read. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Samples() {}

    static TestIdentity test(String method) {
        return new TestIdentity("com.acme.RefundAgentTest", method, null, method + "()");
    }

    static TestResult result(String method, Status status, Instant ended) {
        return TestResult.builder(test(method), "replay", NOON).build(status, ended);
    }

    private static TrialsResult trials() {
        Figures one = new Figures(1, 3, 3, 2, 5, 4_100, new Cost.Priced(new BigDecimal("0.0041")));
        return new TrialsResult(
                TrialsVerdict.Result.FAIL,
                "same setup; failed in 2 of 2 live runs (1 more said nothing)",
                List.of("pass rate 0.00"),
                List.of(
                        new TrialResult(Trial.Result.FAILED, "refunds 490", one),
                        new TrialResult(Trial.Result.INCONCLUSIVE, "HTTP 503", Figures.NONE),
                        new TrialResult(Trial.Result.FAILED, "refunds 490", one)),
                0.9,
                new Baseline(2, 3),
                List.of(new Ratio(Measure.STEPS, 1.5, 2.25)));
    }

    static TestResult full() {
        return TestResult.builder(
                        new TestIdentity("com.acme.RefundAgentTest$Late", "refunds", "late order", "late"),
                        "live",
                        NOON)
                .golden(new GoldenFacts("src/test/goldens/refunds.golden.json", NOON, "gpt-4.1", 3))
                .recording(RecordingOutcome.PENDING)
                .candidate(new Candidate(
                        "target/goldentrace/candidates/refunds.golden.json", "ab12", "behaviour", "stopped"))
                .story(List.of("user: money back", "refund_item(1001)"))
                .figures(new Figures(1, 3, 3, 2, 5, 4_100, new Cost.Priced(new BigDecimal("0.0041"))))
                .baseline(new Figures(1, 2, 2, 2, 0, 3_000, Cost.unpriced("unknown model <acme-1>")))
                .findings(List.of(new Finding(
                        "contract", Severity.FAIL, Aspect.BEHAVIOUR, "step 2", "49.00", "490.00", "mend it")))
                .divergence(new DivergenceResult(
                        "diverged", "main", 1, 2, "tool arguments", "$.amount", "49.00", null, List.of("mend it")))
                .further(List.of(new FurtherDivergence(
                        Standing.CONSEQUENCE,
                        new DivergenceResult(
                                "again", "main", 1, 3, "tool output", "$.total", "49.00", "0.00", List.of()))))
                .failure(new Failure("java.lang.AssertionError", "no refund"))
                .warnings(List.of("a tool error that the agent got over"))
                .normalized(List.of(new NormalizedText("uuids", "messages[*]", 2)))
                .process(new TestProcess(42, "1"))
                .trials(trials())
                .quarantine(new Quarantine(
                        "com.acme.RefundAgentTest", LocalDate.of(2026, 12, 31), "it rounds", "quarantine.txt, line 1"))
                .build(Status.REGRESSED, NOON.plusSeconds(3));
    }
}
