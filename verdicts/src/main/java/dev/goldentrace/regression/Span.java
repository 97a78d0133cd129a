package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.math.BigDecimal;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * From the least to the most of something.
 *
 * @param least the least
 * @param most the most
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Span(BigDecimal least, BigDecimal most) {

    /** Checks the order. */
    public Span {
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException("least <" + least + "> is more than most <" + most + ">");
        }
    }

    /**
     * Writes the span with its unit.
     *
     * @param measure what was counted
     * @return such as {@code 3 steps} or {@code 3 steps to 5 steps}
     */
    public String describe(Measure measure) {
        String end = measure.describe(most);
        return least.compareTo(most) == 0 ? end : measure.describe(least) + " to " + end;
    }
}
