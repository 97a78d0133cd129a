package dev.goldentrace.trials;

import static dev.goldentrace.trials.Sessions.trials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialPolicyTest {
    private final TrialPolicy confirmed = TrialPolicy.confirmed();

    @Nested
    class AnOnlyRun {
        @Test
        void isWantedInAnyCase() {
            assertThat(confirmed.wantsMore(List.of())).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"p", "s"})
        void isNotRunAgainWhereItDidNotFail(String runs) {
            assertThat(confirmed.wantsMore(trials(runs))).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"f", "fp", "fs"})
        void isRunAgainUntilItIsKnown(String runs) {
            assertThat(confirmed.wantsMore(trials(runs))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"ff", "fpp", "fpf", "fss", "fsp", "fsf"})
        void isNotRunAgainWhereItIsKnownOrThereWereEnough(String runs) {
            assertThat(confirmed.wantsMore(trials(runs))).isFalse();
        }

        @Test
        void isNotRunAgainWhereNobodyConfirms() {
            assertThat(confirmed.withConfirm(0).wantsMore(trials("f"))).isFalse();
            assertThat(confirmed.withConfirm(0).most()).isEqualTo(1);
        }

        @Test
        void stopsWhereTooManyPassedForARegression() {
            assertThat(confirmed.withConfirm(4).wantsMore(trials("fp"))).isTrue();
            assertThat(confirmed.withConfirm(4).wantsMore(trials("fpp"))).isFalse();
            assertThat(confirmed.withConfirm(4).wantsMore(trials("fff"))).isTrue();
            assertThat(confirmed.withConfirm(4).wantsMore(trials("ffff"))).isFalse();
        }
    }

    @Nested
    class ASample {
        private final TrialPolicy sample = confirmed.withRuns(3);

        @Test
        void isTakenWhole() {
            assertThat(sample.wantsMore(trials("pp"))).isTrue();
            assertThat(sample.wantsMore(trials("ff"))).isTrue();
            assertThat(sample.wantsMore(trials("pff"))).isFalse();
            assertThat(sample.most()).isEqualTo(3);
        }
    }

    @Nested
    class Refuses {
        @Test
        void noRunAtAll() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> confirmed.withRuns(0))
                    .withMessage("expected at least 1 run and 0 to confirm, actual <0> and <2>");
        }

        @Test
        void aNegativeNumber() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> confirmed.withConfirm(-1))
                    .withMessage("expected at least 1 run and 0 to confirm, actual <1> and <-1>");
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, -0.5, 1.1, Double.NaN})
        void aRateThatIsNone(double rate) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> confirmed.withMinPassRate(rate))
                    .withMessage("a least pass rate is above 0 and at most 1, not <" + rate + ">");
        }
    }
}
