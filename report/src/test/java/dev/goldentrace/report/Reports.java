package dev.goldentrace.report;

import dev.goldentrace.pricing.Cost;
import dev.goldentrace.regression.Aspect;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.results.DivergenceResult;
import dev.goldentrace.results.Figures;
import dev.goldentrace.results.FurtherDivergence;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.Results;
import dev.goldentrace.results.Standing;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestIdentity;
import dev.goldentrace.results.TestOutcome;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.results.TestResultBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Reports to render. */
final class Reports {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final Instant RECORDED = Instant.parse("2026-11-02T09:00:00Z");

    private Reports() {}

    static ReportModel of(TestResult... results) {
        return of(List.of(), results);
    }

    static ReportModel of(List<FailedTest> failed, TestResult... results) {
        List<TestOutcome> outcomes = Arrays.stream(results)
                .map(result -> new TestOutcome(result, List.of()))
                .toList();
        return ReportModel.of("shop", NOW, new Results(outcomes, List.of(), 0), failed);
    }

    static TestResultBuilder test(String method) {
        TestIdentity test = new TestIdentity("com.acme.RefundAgentTest", method, null, method + "()");
        return TestResult.builder(test, "replay", NOW)
                .golden(new GoldenFacts("src/test/goldens/" + method + ".golden.json", RECORDED, "gpt-4.1", 1))
                .story(List.of("user: money back, please"))
                .figures(figures(3, 0, "0.0041"))
                .baseline(figures(3, 0, "0.0041"));
    }

    static TestResult passed(String method) {
        return test(method).build(Status.PASSED, NOW);
    }

    static TestResult diverged(String method, String actual) {
        return test(method)
                .divergence(new DivergenceResult(
                        "the prompt changed",
                        "main",
                        1,
                        1,
                        "system prompt",
                        "$.messages[0]",
                        "Be kind.",
                        actual,
                        List.of("mend it: OrderTools.java:41")))
                .build(Status.DIVERGED, NOW);
    }

    static FurtherDivergence further(Standing standing) {
        return new FurtherDivergence(
                standing,
                new DivergenceResult(
                        "user message", "main", 1, 2, "user message", "$.messages[2]", "Now?", "And?", List.of()));
    }

    static TestResult regressed(String method) {
        return test(method)
                .figures(figures(5, 5, "0.0100"))
                .findings(List.of(
                        finding("steps", Severity.WARN, Aspect.BUDGET, "3", "5"),
                        finding("contract", Severity.FAIL, Aspect.BEHAVIOUR, "refund 49.00", "refund 490.00")))
                .build(Status.REGRESSED, NOW);
    }

    static Finding finding(String rule, Severity severity, Aspect aspect, String expected, String actual) {
        return new Finding(rule, severity, aspect, "run 1, step 2", expected, actual, "mend the prompt");
    }

    static Figures figures(int steps, int liveCalls, String usd) {
        return new Figures(1, steps, steps, 2, liveCalls, 1_000L * steps, new Cost.Priced(new BigDecimal(usd)));
    }
}
