package dev.goldentrace.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void dividesAndKeepsBothCounts() {
        assertThat(new Rate(47, 50).value()).isEqualTo(0.94);
        assertThat(new Rate(47, 50).describe()).isEqualTo("0.94 (47/50)");
        assertThat(new Rate(11, 3532).describe()).isEqualTo("0.003 (11/3532)");
        assertThat(new Rate(0, 3).describe()).isEqualTo("0.00 (0/3)");
    }

    @Test
    void perNothingIsEmpty() {
        assertThat(Rate.of(0, 0)).isEmpty();
        assertThat(Rate.of(0, 2)).contains(new Rate(0, 2));
    }

    @Test
    void refusesWhatIsNoRate() {
        assertThatThrownBy(() -> new Rate(1, 0)).hasMessage("expected a count per at least 1, actual <1> per <0>");
        assertThatThrownBy(() -> new Rate(-1, 1)).hasMessage("expected a count per at least 1, actual <-1> per <1>");
    }
}
