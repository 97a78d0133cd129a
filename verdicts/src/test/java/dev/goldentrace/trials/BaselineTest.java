package dev.goldentrace.trials;

import static dev.goldentrace.trials.Sessions.JUDGE;
import static dev.goldentrace.trials.Sessions.refunding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goldentrace.trace.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {
    @Test
    void oneRecordingAgreesWithItself() {
        assertThat(Baseline.of(List.of(refunding(49)), JUDGE)).isEqualTo(new Baseline(1, 1));
    }

    @Test
    void findsTheRecordingThatDoesNotBehaveAsTheOthers() {
        Baseline baseline = Baseline.of(List.of(refunding(49), refunding(490), refunding(49)), JUDGE);

        assertThat(baseline.recordings()).isEqualTo(3);
        assertThat(baseline.isFlaky()).isTrue();
        assertThat(baseline.inWords().orElseThrow()).startsWith("flaky baseline: ");
    }

    @Test
    void isNotFlakyWhereAllAgree() {
        Baseline baseline = Baseline.of(List.of(refunding(49), refunding(49), refunding(49)), JUDGE);

        assertThat(baseline).isEqualTo(new Baseline(3, 3));
        assertThat(baseline.isFlaky()).isFalse();
        assertThat(baseline.inWords()).isEmpty();
    }

    @Test
    void isNotFlakyByTwoThatDisagreeAsNothingTellsWhichIsUnusual() {
        Baseline baseline = Baseline.of(List.of(refunding(49), refunding(490)), JUDGE);

        assertThat(baseline).isEqualTo(new Baseline(0, 2));
        assertThat(baseline.isFlaky()).isFalse();
        assertThat(baseline.isDivided()).isTrue();
        assertThat(baseline.inWords())
                .contains("the 2 accepted recordings do not behave alike; a third tells which is unusual");
    }

    @Test
    void lookingAroundLongerIsNoDisagreement() {
        List<Session> recordings = List.of(refunding(49), refunding("gpt-4.1", 9, 49), refunding(49));

        assertThat(Baseline.of(recordings, JUDGE).isFlaky()).isFalse();
    }

    @Test
    void isAboveRunsThatPassFarMoreSeldom() {
        assertThat(new Baseline(2, 3).isAbove(new PassRate(0, 3))).isTrue();
        assertThat(new Baseline(2, 3).isAbove(new PassRate(1, 3))).isFalse();
        assertThat(new Baseline(9, 10).isAbove(new PassRate(1, 3))).isTrue();
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Baseline(2, 1))
                .withMessage("expected some of the recordings, actual <2> of <1>");
    }
}
