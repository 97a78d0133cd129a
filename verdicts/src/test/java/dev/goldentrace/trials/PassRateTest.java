package dev.goldentrace.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PassRateTest {
    private static final Offset<Double> CLOSE = within(0.0001);

    @Test
    void isTheShareThatPassed() {
        assertThat(new PassRate(3, 4).rate()).isEqualTo(0.75);
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PassRate(0, 0))
                .withMessage("expected some of at least 1 run, actual <0> of <0>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PassRate(3, 2))
                .withMessage("expected some of at least 1 run, actual <3> of <2>");
        assertThatIllegalArgumentException().isThrownBy(() -> new PassRate(-1, 2));
    }

    /** Figures of the score interval as published tables give them. */
    @Nested
    class WilsonInterval {
        @Test
        void ofHalf() {
            assertThat(new PassRate(5, 10).interval().low()).isCloseTo(0.2366, CLOSE);
            assertThat(new PassRate(5, 10).interval().high()).isCloseTo(0.7634, CLOSE);
        }

        @Test
        void ofAFew() {
            assertThat(new PassRate(1, 3).interval().low()).isCloseTo(0.0615, CLOSE);
            assertThat(new PassRate(1, 3).interval().high()).isCloseTo(0.7923, CLOSE);
        }

        @Test
        void ofAll() {
            assertThat(new PassRate(3, 3).interval().low()).isCloseTo(0.4385, CLOSE);
            assertThat(new PassRate(3, 3).interval().high()).isEqualTo(1);
        }

        @Test
        void ofNone() {
            assertThat(new PassRate(0, 10).interval().low()).isZero();
            assertThat(new PassRate(0, 10).interval().high()).isCloseTo(0.2775, CLOSE);
        }
    }

    @Nested
    class PassHat {
        @Test
        void isTheRateForOneRun() {
            assertThat(new PassRate(3, 4).passHat(1)).isEqualTo(0.75);
        }

        @Test
        void countsThePairsThatBothPassed() {
            assertThat(new PassRate(3, 4).passHat(2)).isCloseTo(3.0 / 6, CLOSE);
            assertThat(new PassRate(3, 4).passHat(3)).isCloseTo(1.0 / 4, CLOSE);
        }

        @Test
        void isNoneWhereFewerPassed() {
            assertThat(new PassRate(1, 4).passHat(3)).isZero();
        }

        @Test
        void isOneWhereAllPassed() {
            assertThat(new PassRate(4, 4).passHat(4)).isEqualTo(1);
        }

        @Test
        void refusesMoreRunsThanThereAre() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PassRate(3, 4).passHat(5))
                    .withMessage("pass^5 takes from 1 to 4 runs as k");
            assertThatIllegalArgumentException().isThrownBy(() -> new PassRate(3, 4).passHat(0));
        }
    }
}
