package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.pricing.Cost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.apiguardian.api.API;

/** What is counted of a session. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Measure {
    /** LLM calls, in all runs and lanes. */
    STEPS,
    /** USD by the judge's price table. */
    COST,
    /** Tokens of all LLM calls, input and output. */
    TOKENS,
    /** Milliseconds of all runs together. */
    LATENCY;

    /** {@return the word that messages use and the id of the rule that watches the measure, in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes an amount with its unit.
     *
     * @param amount the amount, in the unit of the measure
     * @return such as {@code 3 steps}, {@code $0.0041}, {@code 210 tokens} or {@code 1200 ms}
     */
    public String describe(BigDecimal amount) {
        return switch (this) {
            case STEPS -> amount.compareTo(BigDecimal.ONE) == 0 ? "1 step" : whole(amount) + " steps";
            case COST -> new Cost.Priced(amount).describe();
            case TOKENS -> amount.compareTo(BigDecimal.ONE) == 0 ? "1 token" : whole(amount) + " tokens";
            case LATENCY -> whole(amount) + " ms";
        };
    }

    private static String whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
