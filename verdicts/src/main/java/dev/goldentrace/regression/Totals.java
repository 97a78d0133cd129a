package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.pricing.Cost;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What one session took.
 *
 * @param steps LLM calls, in all runs and lanes
 * @param tokens input and output tokens of the LLM calls whose usage is known
 * @param cost by the judge's price table, unpriced where a part is unknown
 * @param latency of all runs together
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Totals(long steps, long tokens, Cost cost, Duration latency) {

    /** Checks that all parts are there. */
    public Totals {
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(latency, "latency");
    }

    /**
     * Sums up a session.
     *
     * @param session the session
     * @param prices the table that prices it
     * @return its totals
     */
    public static Totals of(Session session, PriceTable prices) {
        Duration latency = session.runs().stream().map(Run::latency).reduce(Duration.ZERO, Duration::plus);
        return new Totals(session.steps().size(), session.usage().totalTokens(), prices.costOf(session), latency);
    }

    /**
     * Reads one of the totals.
     *
     * @param measure which
     * @return the amount in the unit of the measure; empty for a cost that is unpriced
     */
    public Optional<BigDecimal> amount(Measure measure) {
        return switch (measure) {
            case STEPS -> Optional.of(BigDecimal.valueOf(steps));
            case COST -> cost.amount();
            case TOKENS -> Optional.of(BigDecimal.valueOf(tokens));
            case LATENCY -> Optional.of(BigDecimal.valueOf(latency.toMillis()));
        };
    }
}
