package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a session cost, if that is known: what is not priced is never $0.
 *
 * @param usd US dollars, or null where something has no price
 * @param unpriced why something has no price, such as {@code unknown model <acme-1>}; empty where all is priced
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Cost(@Nullable BigDecimal usd, List<String> unpriced) {

    /** Checks that there is either a price or a reason why not. */
    public Cost {
        unpriced = List.copyOf(unpriced);
        if ((usd == null) == unpriced.isEmpty()) {
            throw new IllegalArgumentException("a cost has either dollars or reasons why it has none, but <" + usd
                    + "> dollars and the reasons " + unpriced);
        }
    }

    /**
     * Makes a known cost.
     *
     * @param usd US dollars
     * @return the cost
     */
    public static Cost of(BigDecimal usd) {
        return new Cost(usd, List.of());
    }

    /**
     * Makes a cost that is not known.
     *
     * @param reasons why, at least one
     * @return the cost
     */
    public static Cost unpriced(List<String> reasons) {
        return new Cost(null, reasons);
    }

    /** {@return US dollars, where they are known} */
    public Optional<BigDecimal> dollars() {
        return Optional.ofNullable(usd);
    }
}
