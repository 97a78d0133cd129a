package dev.goldentrace.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.goldentrace.pricing.Cost;
import dev.goldentrace.regression.Measure;
import dev.goldentrace.regression.Totals;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {
    private static Totals steps(long steps) {
        return new Totals(steps, 0, Cost.unpriced("unknown model <acme-1>"), Duration.ZERO);
    }

    private static Totals costs(String usd) {
        return new Totals(1, 0, new Cost.Priced(new BigDecimal(usd)), Duration.ZERO);
    }

    @Test
    void isNotKnownWhereOneCostIsNot() {
        List<Totals> accepted = List.of(costs("0.1"));

        assertThat(Ratio.of(Measure.COST, List.of(costs("0.2")), accepted)).isPresent();
        assertThat(Ratio.of(Measure.COST, List.of(costs("0.2"), steps(1)), accepted))
                .isEmpty();
        assertThat(Ratio.of(Measure.COST, List.of(), accepted)).isEmpty();
    }

    @Test
    void dividesTheSameQuantiles() {
        Ratio ratio = Ratio.of(Measure.STEPS, List.of(steps(2), steps(4), steps(12)), List.of(steps(2), steps(2)))
                .orElseThrow();

        assertThat(ratio.median()).isEqualTo(2);
        assertThat(ratio.p90()).isCloseTo(5.2, within(1e-9));
    }

    @Test
    void isNotKnownToNothing() {
        assertThat(Ratio.of(Measure.TOKENS, List.of(steps(2)), List.of(steps(2))))
                .isEmpty();
    }
}
