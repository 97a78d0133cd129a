package dev.goldentrace.pricing;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** What something cost, or why nobody knows. What is not known is never counted as $0. */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface Cost {

    /**
     * A known cost.
     *
     * @param usd in USD, exact, never negative; without trailing zeros, so that equal amounts are equal costs
     */
    record Priced(BigDecimal usd) implements Cost {
        /** Checks the amount and drops its trailing zeros. */
        public Priced {
            usd = usd.stripTrailingZeros();
            if (usd.signum() < 0) {
                throw new IllegalArgumentException("a cost is never negative: " + usd);
            }
        }
    }

    /**
     * An unknown cost.
     *
     * @param reasons why, each once, such as {@code unknown model <my-model>}; never empty
     */
    record Unpriced(List<String> reasons) implements Cost {
        /** Checks and copies. */
        public Unpriced {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("an unknown cost needs a reason");
            }
        }
    }

    /** {@return the cost of what costs nothing} */
    static Cost free() {
        return new Priced(BigDecimal.ZERO);
    }

    /**
     * Says that a cost is unknown.
     *
     * @param reason why
     * @return the unknown cost
     */
    static Cost unpriced(String reason) {
        return new Unpriced(List.of(reason));
    }

    /**
     * Adds another cost.
     *
     * @param other what to add
     * @return the sum; unknown, with all reasons, as soon as one of the two is
     */
    default Cost plus(Cost other) {
        if (this instanceof Priced mine && other instanceof Priced others) {
            return new Priced(mine.usd.add(others.usd));
        }
        return new Unpriced(Stream.concat(reasons().stream(), other.reasons().stream())
                .distinct()
                .toList());
    }

    /** {@return the amount in USD, where it is known} */
    default Optional<BigDecimal> amount() {
        return this instanceof Priced priced ? Optional.of(priced.usd) : Optional.empty();
    }

    /** {@return why the cost is unknown; empty where it is known} */
    default List<String> reasons() {
        return this instanceof Unpriced unpriced ? unpriced.reasons : List.of();
    }

    /** {@return the cost in words, such as {@code $0.0041} or {@code unpriced (unknown model <my-model>)}} */
    default String describe() {
        return amount().map(Cost::dollars).orElseGet(() -> "unpriced (" + String.join("; ", reasons()) + ")");
    }

    /** At least cents; small amounts with two digits that count. */
    private static String dollars(BigDecimal usd) {
        BigDecimal rounded = usd.compareTo(BigDecimal.ONE) >= 0
                ? usd.setScale(2, RoundingMode.HALF_UP)
                : usd.round(new MathContext(2, RoundingMode.HALF_UP));
        BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return "$"
                + plain.setScale(Math.max(2, plain.scale()), RoundingMode.UNNECESSARY)
                        .toPlainString();
    }
}
