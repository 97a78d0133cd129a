package dev.goldentrace.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
    private static Distribution oneTo(int greatest) {
        return Distribution.of(IntStream.rangeClosed(1, greatest).boxed().toList())
                .orElseThrow();
    }

    /** The figures of {@code quantile(1:10, p, type = 7)} in R. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.25, 3.25", "0.5, 5.5", "0.9, 9.1", "0.99, 9.91", "1, 10"})
    void interpolatesBetweenNeighbours(double share, double amount) {
        assertThat(oneTo(10).quantile(share)).isCloseTo(amount, within(1e-9));
    }

    @Test
    void namesTheUsualQuantiles() {
        Distribution amounts = oneTo(101);

        assertThat(List.of(amounts.min(), amounts.p50(), amounts.p90(), amounts.p99(), amounts.max()))
                .containsExactly(1.0, 51.0, 91.0, 100.0, 101.0);
        assertThat(amounts.n()).isEqualTo(101);
        assertThat(amounts.mean()).isEqualTo(51);
    }

    /** {@code sorted(counts)[int(len(counts) * 0.99)]} is the greatest of 100, which would be p100. */
    @Test
    void doesNotTakeTheGreatestOfAHundredForTheirP99() {
        assertThat(oneTo(100).p99()).isCloseTo(99.01, within(1e-9));
    }

    @Test
    void ofOneIsThatOne() {
        Distribution one = oneTo(1);

        assertThat(List.of(one.min(), one.p50(), one.p99(), one.max())).containsOnly(1.0);
    }

    @Test
    void sorts() {
        assertThat(Distribution.of(List.of(new BigDecimal("0.3"), 2L, 1)).orElseThrow().amounts())
                .containsExactly(0.3, 1.0, 2.0);
    }

    @Test
    void ofNothingIsEmpty() {
        assertThat(Distribution.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void hasNoQuantileOfWhatIsNoShare(double share) {
        assertThatThrownBy(() -> oneTo(2).quantile(share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a quantile is of a share from 0 to 1, not <" + share + ">");
    }

    @Test
    void refusesWhatIsNoAmount() {
        assertThatThrownBy(() -> new Distribution(List.of()))
                .hasMessage("expected at least one amount, all finite, actual <[]>");
        assertThatThrownBy(() -> new Distribution(List.of(1.0, Double.NaN)))
                .hasMessage("expected at least one amount, all finite, actual <[1.0, NaN]>");
    }
}
