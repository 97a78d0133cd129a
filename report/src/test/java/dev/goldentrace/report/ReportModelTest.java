package dev.goldentrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.pricing.Cost;
import dev.goldentrace.regression.Aspect;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.report.Concern.Detail;
import dev.goldentrace.report.Concern.Kind;
import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.Failure;
import dev.goldentrace.results.Figures;
import dev.goldentrace.results.Standing;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReportModelTest {
    @Nested
    class WhereAllPassed {
        private final ReportModel report = Reports.of(Reports.passed("refunds"), Reports.passed("cancels"));

        @Test
        void isGreen() {
            assertThat(report.red()).isFalse();
            assertThat(report.verdict()).isEqualTo("Green: 2 tests passed, 0 live calls.");
        }

        @Test
        void saysBehaviourAndBudgetApart() {
            assertThat(report.behaviour()).isEqualTo("No change found in what the agent did and said, in 2 tests.");
            assertThat(report.budget())
                    .isEqualTo("No test beyond its budget; steps 6 (golden 6, same), tokens 6,000 (golden 6,000, same),"
                            + " cost $0.0082 (golden $0.0082, same).");
        }

        @Test
        void saysWhatReplayProvesAndHowOldItIs() {
            assertThat(report.notes())
                    .containsExactly("Replay proves your code against old answers: not that the model still gives them,"
                            + " and not your tools' code unless it runs. Oldest recording: 2026-11-02 (20 days ago),"
                            + " gpt-4.1; newest: 2026-11-02 (20 days ago), gpt-4.1.");
        }
    }

    @Nested
    class WhereAnEditedPromptPassed {
        private final ReportModel report = Reports.of(
                Reports.passed("cancels"),
                Reports.test("refunds")
                        .further(List.of(Reports.further(Standing.PROMPT_CHANGE)))
                        .warnings(List.of("edited prompt: system prompt at step 1"))
                        .build(Status.PASSED, Reports.NOW));

        @Test
        void isGreenAndCountsIt() {
            assertThat(report.verdict()).isEqualTo("Green: 2 tests passed, 0 live calls, 1 edited prompt let pass.");
        }

        @Test
        void saysHowOldTheRecordingIs() {
            assertThat(report.notes())
                    .contains("Edited prompts that passed with a warning: 1 in 1 test, recorded with the old ones"
                            + " 2026-11-02 (20 days ago), gpt-4.1 at the earliest. What the model makes of them only a"
                            + " new recording shows.");
        }

        @Test
        void offersToRecordItAgain() {
            assertThat(report.tests())
                    .filteredOn(TestSection::notable)
                    .singleElement()
                    .satisfies(test -> assertThat(test.commands())
                            .containsExactly("mvn goldentrace:record -Dtest=RefundAgentTest#refunds"));
        }
    }

    @Nested
    class WhereATestRegressed {
        private final ReportModel report = Reports.of(Reports.passed("cancels"), Reports.regressed("refunds"));

        @Test
        void isRed() {
            assertThat(report.verdict()).isEqualTo("Red: 1 behaviour finding; 2 tests with a trace.");
        }

        @Test
        void showsItFirst() {
            assertThat(report.tests()).extracting(TestSection::status).containsExactly("regressed", "passed");
        }

        @Test
        void saysExpectedActualAndRemedy() {
            assertThat(report.concerns())
                    .containsExactly(new Concern(
                            Kind.BEHAVIOUR,
                            "RefundAgentTest.refunds: contract at run 1, step 2",
                            List.of(
                                    new Detail("expected", "refund 49.00"),
                                    new Detail("actual", "refund 490.00"),
                                    new Detail("then", "mend the prompt")),
                            "mvn test -Dtest=RefundAgentTest#refunds"));
        }

        @Test
        void comparesWithTheGolden() {
            TestSection test = report.tests().get(0);

            assertThat(test.steps().words()).isEqualTo("5 (golden 3, x1.7)");
            assertThat(test.cost().words()).isEqualTo("$0.0100 (golden $0.0041, x2.4)");
        }
    }

    @Nested
    class WhereReplaysDiverged {
        @Test
        void saysOneCauseOnce() {
            ReportModel report = Reports.of(
                    Reports.diverged("a", "Be brief."),
                    Reports.diverged("b", "Be brief."),
                    Reports.diverged("c", "Be brief."),
                    Reports.diverged("d", "Be rude."));

            assertThat(report.concerns())
                    .extracting(Concern::headline)
                    .containsExactly(
                            "RefundAgentTest.a diverged at run 1, step 1, with 2 other tests, for one cause",
                            "RefundAgentTest.d diverged at run 1, step 1");
            assertThat(report.verdict()).isEqualTo("Red: 4 divergences of 2 causes; 4 tests with a trace.");
        }

        @Test
        void tellsHowToRecordAllThatHaveTheCause() {
            ReportModel report = Reports.of(
                    Reports.diverged("a", "Be brief."),
                    Reports.diverged("b", "Be brief."),
                    Reports.diverged("d", "Be rude."));

            assertThat(report.concerns())
                    .extracting(Concern::command)
                    .containsExactly(
                            "mvn goldentrace:record -Dtest=RefundAgentTest",
                            "mvn goldentrace:record -Dtest=RefundAgentTest#d");
        }

        @Test
        void tellsTheOneCommandWhereThereIsOneCause() {
            ReportModel report = Reports.of(Reports.diverged("a", "Be brief."), Reports.diverged("b", "Be brief."));

            assertThat(report.concerns())
                    .singleElement()
                    .satisfies(concern -> assertThat(concern.command())
                            .isEqualTo("mvn goldentrace:record -Dgoldentrace.only=diverged"))
                    .satisfies(concern -> assertThat(concern.details())
                            .contains(new Detail("record", "all of them again: 2 tests, about $0.0082")));
        }

        @Test
        void countsWhatCameAfterTheFirst() {
            ReportModel report = Reports.of(Reports.test("a")
                    .divergence(Reports.diverged("a", "Be rude.").divergence())
                    .further(List.of(
                            Reports.further(Standing.INDEPENDENT),
                            Reports.further(Standing.CONSEQUENCE),
                            Reports.further(Standing.PROMPT_CHANGE)))
                    .build(Status.DIVERGED, Reports.NOW));

            assertThat(report.concerns().get(0).details())
                    .contains(new Detail("after it", "2 more divergences, of which 1 in what was already reported"));
        }

        @Test
        void keepsWhatCannotBeSeenApart() {
            ReportModel report = Reports.of(Reports.diverged("a", "x\u200b"), Reports.diverged("b", "x"));

            assertThat(report.concerns())
                    .extracting(concern -> concern.details().get(2).text())
                    .containsExactly("x\\u200b", "x");
        }
    }

    @Nested
    class WhereTestsFailed {
        private final TestResult failed = Reports.test("refunds")
                .failure(new Failure("java.lang.AssertionError", "no refund\nat all"))
                .build(Status.FAILED, Reports.NOW);

        @Test
        void saysATestOnceThoughTheBuildToolSaysItToo() {
            ReportModel report = Reports.of(
                    List.of(new FailedTest("com.acme.RefundAgentTest", "refunds(TraceCollector)", "no refund")),
                    failed);

            assertThat(report.concerns())
                    .extracting(Concern::headline)
                    .containsExactly("RefundAgentTest.refunds: no refund");
        }

        @Test
        void saysTheTestsOwnWordsBesideTheFindings() {
            TestResult both = Reports.test("refunds")
                    .findings(List.of(Reports.finding("contract", Severity.FAIL, Aspect.BEHAVIOUR, "49.00", "490.00")))
                    .failure(new Failure("java.lang.AssertionError", "\nno refund\n  expected 49.00\n  actual 490.00"))
                    .build(Status.FAILED, Reports.NOW);

            assertThat(Reports.of(both).concerns())
                    .extracting(Concern::headline)
                    .containsExactly(
                            "RefundAgentTest.refunds: contract at run 1, step 2", "RefundAgentTest.refunds: no refund");
        }

        @Test
        void addsThoseWithoutATrace() {
            ReportModel report = Reports.of(List.of(new FailedTest("com.acme.Other", "fails", "boom")), failed);

            assertThat(report.verdict()).isEqualTo("Red: 2 failed tests; 1 test with a trace.");
        }

        @Test
        void addsOneThatOurResultCallsPassed() {
            ReportModel report = Reports.of(
                    List.of(new FailedTest("com.acme.RefundAgentTest", "cancels", "afterwards")),
                    Reports.passed("cancels"));

            assertThat(report.red()).isTrue();
        }
    }

    @Test
    void callsAnotherSetupNoChangeOfBehaviour() {
        ReportModel report = Reports.of(Reports.test("refunds")
                .findings(List.of(Reports.finding("setup", Severity.INFO, Aspect.BEHAVIOUR, "gpt-4.1", "gpt-5")))
                .build(Status.PASSED, Reports.NOW));

        assertThat(report.behaviour()).isEqualTo("No change found in what the agent did and said, in 1 test.");
    }

    @Test
    void tellsHowToAcceptWhatIsPending() {
        ReportModel report = Reports.of(Reports.test("refunds")
                .candidate(new Candidate("target/goldentrace/candidates/refunds.golden.json", null, "loops"))
                .build(Status.PENDING, Reports.NOW));

        assertThat(report.concerns())
                .extracting(Concern::command)
                .containsExactly("mvn goldentrace:accept -Dgoldentrace.accept=RefundAgentTest.refunds");
    }

    @Test
    void doesNotOfferToAcceptWhatWouldNotReplay() {
        ReportModel report = Reports.of(Reports.test("refunds")
                .candidate(new Candidate("target/goldentrace/candidates/refunds.golden.json", null, "odd", "no replay"))
                .build(Status.PENDING, Reports.NOW));

        assertThat(report.concerns())
                .extracting(Concern::command)
                .doesNotContain("mvn goldentrace:accept -Dgoldentrace.accept=RefundAgentTest.refunds");
    }

    @Test
    void addsNoCostUpWhereATestIsNotPriced() {
        Figures unpriced = new Figures(1, 1, 1, 0, 0, 10, Cost.unpriced("unknown model <acme-1>"));
        ReportModel report = Reports.of(
                Reports.passed("a"), Reports.test("b").figures(unpriced).build(Status.PASSED, Reports.NOW));

        assertThat(report.budget()).endsWith("cost unpriced (golden $0.0082).");
    }
}
