package dev.goldentrace.trials;

import static dev.goldentrace.trials.Sessions.JUDGE;
import static dev.goldentrace.trials.Sessions.brokenOff;
import static dev.goldentrace.trials.Sessions.failed;
import static dev.goldentrace.trials.Sessions.idle;
import static dev.goldentrace.trials.Sessions.passed;
import static dev.goldentrace.trials.Sessions.refunding;
import static dev.goldentrace.trials.Sessions.trials;
import static dev.goldentrace.trials.Sessions.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goldentrace.regression.Measure;
import dev.goldentrace.regression.Verdict;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trials.TrialsVerdict.Result;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialsVerdictTest {
    private final TrialPolicy confirmed = TrialPolicy.confirmed();

    private TrialsVerdict of(String runs, TrialPolicy policy) {
        return TrialsVerdict.of(trials(runs), policy, Baseline.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "p,    PASS,         same setup; passed in 1 of 1 live run",
        "ff,   FAIL,         same setup; failed in 2 of 2 live runs",
        "fpf,  FAIL,         same setup; failed in 2 of 3 live runs",
        "fsf,  FAIL,         same setup; failed in 2 of 2 live runs (1 more said nothing)",
    })
    void confirmsAnOnlyRun(String runs, Result result, String headline) {
        TrialsVerdict verdict = of(runs, confirmed);

        assertThat(verdict.result()).isEqualTo(result);
        assertThat(verdict.failed()).isEqualTo(result == Result.FAIL);
        assertThat(verdict.headline()).isEqualTo(headline);
    }

    @Test
    void isUnstableBelowTwoOfThree() {
        TrialsVerdict verdict = of("fpp", confirmed);

        assertThat(verdict.result()).isEqualTo(Result.UNSTABLE);
        assertThat(verdict.headline())
                .isEqualTo("same setup; unstable: failed in 1 of 3 live runs, fewer than two of three, so it is no"
                        + " regression");
    }

    @Test
    void isUnstableAtTwoOfFour() {
        assertThat(of("ffpp", confirmed.withRuns(4)).result()).isEqualTo(Result.UNSTABLE);
    }

    @Test
    void isNotConfirmedWhereOnlyOneRunSaidAnything() {
        TrialsVerdict verdict = of("fss", confirmed);

        assertThat(verdict.result()).isEqualTo(Result.INCONCLUSIVE);
        assertThat(verdict.headline())
                .isEqualTo(
                        "same setup; not confirmed: failed in 1 of 1 live run (2 more said nothing), and a regression"
                                + " takes two that fail");
    }

    @Test
    void isInconclusiveWhereNoRunSaidAnything() {
        assertThat(of("s", confirmed).result()).isEqualTo(Result.INCONCLUSIVE);
        assertThat(of("s", confirmed).headline()).isEqualTo("inconclusive: the live run said nothing about the agent");
        assertThat(of("sss", confirmed.withRuns(3)).headline())
                .isEqualTo("inconclusive: 3 live runs said nothing about the agent");
        assertThat(of("s", confirmed).passRate()).isEmpty();
        assertThat(of("s", confirmed).details()).isEmpty();
    }

    @Test
    void failsAtOnceWhereNobodyConfirms() {
        assertThat(of("f", confirmed.withConfirm(0)).result()).isEqualTo(Result.FAIL);
        assertThat(of("f", confirmed.withConfirm(0)).headline()).isEqualTo("same setup; failed in 1 of 1 live run");
    }

    @Test
    void countsTheRuns() {
        TrialsVerdict verdict = of("fpsp", confirmed.withRuns(4));

        assertThat(verdict.passes()).isEqualTo(2);
        assertThat(verdict.failures()).isEqualTo(1);
        assertThat(verdict.inconclusive()).isEqualTo(1);
        assertThat(verdict.passRate()).contains(new PassRate(2, 3));
    }

    @Test
    void takesVerdictsAsRuns() {
        assertThat(TrialsVerdict.of(List.of(verdict(refunding(490)), verdict(refunding(490))))
                        .result())
                .isEqualTo(Result.FAIL);
    }

    @Test
    void refusesNoRuns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrialsVerdict.of(List.of()))
                .withMessage("a verdict over several runs takes at least one");
    }

    @Nested
    class ByALeastPassRate {
        @ParameterizedTest
        @CsvSource({"pppppppppf, 0.9, PASS", "ppppppppff, 0.9, FAIL", "ppf, 0.66, PASS", "ppf, 1, FAIL", "fp, 0.5, PASS"
        })
        void asksForTheRate(String runs, double least, Result result) {
            assertThat(of(runs, confirmed.withRuns(runs.length()).withMinPassRate(least))
                            .result())
                    .isEqualTo(result);
        }

        @Test
        void saysTheRateFirst() {
            assertThat(of("ppf", confirmed.withRuns(3).withMinPassRate(0.9)).headline())
                    .isEqualTo("same setup; passed in 2 of 3 live runs, and at least 0.90 of them must");
        }

        @Test
        void leavesAnOnlyRunToItsConfirmation() {
            assertThat(of("fpp", confirmed.withMinPassRate(0.9)).result()).isEqualTo(Result.UNSTABLE);
        }

        @Test
        void saysNothingOfOneRunThatSaidAnything() {
            assertThat(of("fss", confirmed.withRuns(3).withMinPassRate(0.9)).result())
                    .isEqualTo(Result.INCONCLUSIVE);
        }
    }

    @Nested
    class WithAFlakyBaseline {
        private final Baseline flaky = new Baseline(2, 3);

        @Test
        void isNoRegressionWhereTheRecordingsExplainIt() {
            TrialsVerdict verdict = TrialsVerdict.of(trials("fpf"), confirmed, flaky);

            assertThat(verdict.result()).isEqualTo(Result.UNSTABLE);
            assertThat(verdict.headline())
                    .isEqualTo(
                            "same setup; flaky baseline: 1 of 3 accepted recordings would fail if they were live runs"
                                    + " held against the others; failed in 2 of 3 live runs, which that explains, so it is no"
                                    + " regression");
        }

        @Test
        void isARegressionWhereItFailsClearlyMoreOften() {
            TrialsVerdict verdict = TrialsVerdict.of(trials("fff"), confirmed.withRuns(3), flaky);

            assertThat(verdict.result()).isEqualTo(Result.FAIL);
            assertThat(verdict.details())
                    .last()
                    .isEqualTo(
                            "flaky baseline: 1 of 3 accepted recordings would fail if they were live runs held against"
                                    + " the others");
        }

        @Test
        void isARegressionWhereTheTestItselfFailed() {
            List<Trial> runs = List.of(failed(), passed(), Trial.failedByItself(verdict(refunding(49))));

            assertThat(TrialsVerdict.of(runs, confirmed, flaky).result()).isEqualTo(Result.FAIL);
        }

        @Test
        void isARegressionWhereARunBrokeOffThoughNoTwoRecordingsAgree() {
            Trial broken = Trial.of(verdict(brokenOff()));

            assertThat(TrialsVerdict.of(List.of(broken, broken), confirmed, new Baseline(0, 3))
                            .result())
                    .isEqualTo(Result.FAIL);
        }

        @Test
        void isARegressionWhereWhatAllRecordingsShareIsLeftOut() {
            List<Session> apart = List.of(refunding(1), refunding("gpt-4.1", 1, 2), refunding(3));
            Trial idle = Trial.of(JUDGE.judge(apart, idle()));

            assertThat(TrialsVerdict.of(List.of(idle, idle), confirmed, new Baseline(0, 3))
                            .result())
                    .isEqualTo(Result.FAIL);
        }

        @Test
        void isARegressionWhereTheBudgetFailed() {
            Trial dear = Trial.of(verdict(refunding("gpt-4.1", 12, 49)));

            assertThat(TrialsVerdict.of(List.of(dear, passed(), dear), confirmed, flaky)
                            .result())
                    .isEqualTo(Result.FAIL);
        }

        @Test
        void isToldWhereTheRunsPassed() {
            assertThat(TrialsVerdict.of(trials("p"), confirmed, flaky).details())
                    .containsExactly("flaky baseline: 1 of 3 accepted recordings would fail if they were live runs held"
                            + " against the others");
        }
    }

    @Test
    void tellsFiguresOfSeveralRuns() {
        TrialsVerdict verdict = TrialsVerdict.of(
                List.of(passed(), Trial.of(verdict(refunding("gpt-4.1", 2, 49))), failed()),
                confirmed.withRuns(3),
                Baseline.UNKNOWN);

        assertThat(verdict.details())
                .containsExactly(
                        "pass rate 0.67 (95 % interval 0.21 to 0.94), pass^2 0.33, pass^3 0.00",
                        "against the accepted recordings: median steps x1.0, cost x1.0, tokens x1.0, latency x1.0; 90th"
                                + " percentile steps x1.4, cost x1.4, tokens x1.4, latency x1.0");
        assertThat(verdict.ratios())
                .extracting(Ratio::measure)
                .containsExactly(Measure.STEPS, Measure.COST, Measure.TOKENS, Measure.LATENCY);
    }

    @Test
    void hasNoRatiosWhereARunMadeNoCall() {
        TrialsVerdict verdict = TrialsVerdict.of(
                List.of(Trial.failedByItself(null), Trial.failedByItself(null)), confirmed, Baseline.UNKNOWN);

        assertThat(verdict.ratios()).isEmpty();
        assertThat(verdict.details()).containsExactly("pass rate 0.00 (95 % interval 0.00 to 0.66), pass^2 0.00");
    }

    @Test
    void saysFirstWhatDiffersInTheSetup() {
        Verdict other = verdict(refunding("gpt-5", 1, 49));

        assertThat(TrialsVerdict.of(List.of(other)).headline())
                .isEqualTo("another model: gpt-5, accepted gpt-4.1; passed in 1 of 1 live run");
        assertThat(TrialsVerdict.of(List.of(other)).setup()).containsExactly("model: gpt-5, accepted gpt-4.1");
    }

    @Test
    void tellsAnImprovement() {
        Verdict less = Sessions.JUDGE.judge(List.of(refunding("gpt-4.1", 2, 49)), refunding(49));

        assertThat(TrialsVerdict.of(List.of(less)).headline())
                .isEqualTo("same setup; improved, passed in 1 of 1 live run");
        assertThat(TrialsVerdict.of(List.of(less)).improved()).isTrue();
        assertThat(of("p", confirmed).improved()).isFalse();
        assertThat(of("ff", confirmed).improved()).isFalse();
    }
}
