package dev.goldentrace.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTest {

    @Test
    void addsWhatIsKnown() {
        assertThat(priced("0.1").plus(priced("0.02"))).isEqualTo(priced("0.12"));
    }

    @Test
    void isEqualByAmount() {
        assertThat(priced("0.10")).isEqualTo(priced("0.1"));
        assertThat(priced("0.000")).isEqualTo(Cost.free());
    }

    @Test
    void isUnpricedAsSoonAsOnePartIs() {
        Cost sum = priced("0.1").plus(Cost.unpriced("unknown model <x>")).plus(priced("1"));

        assertThat(sum.amount()).isEmpty();
        assertThat(sum.describe()).isEqualTo("unpriced (unknown model <x>)");
    }

    @Test
    void namesEachReasonOnce() {
        Cost sum = Cost.unpriced("a").plus(Cost.unpriced("b")).plus(Cost.unpriced("a"));

        assertThat(sum.reasons()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "0, $0.00",
        "0.0041, $0.0041",
        "0.00412345, $0.0041",
        "0.5, $0.50",
        "1, $1.00",
        "12.345, $12.35",
        "0.000000015, $0.000000015",
        "0.999, $1.00",
        "100, $100.00"
    })
    void showsAtLeastCentsAndNeverRoundsASmallAmountToNothing(String usd, String words) {
        assertThat(priced(usd).describe()).isEqualTo(words);
    }

    @Test
    void refusesANegativeAmountAndAnUnknownCostWithoutAReason() {
        assertThatThrownBy(() -> priced("-1")).hasMessage("a cost is never negative: -1");
        assertThatThrownBy(() -> new Cost.Unpriced(List.of())).hasMessage("an unknown cost needs a reason");
    }

    private static Cost priced(String usd) {
        return new Cost.Priced(new BigDecimal(usd));
    }
}
