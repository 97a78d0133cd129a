package dev.goldentrace.assertions;

import dev.goldentrace.metrics.Loop;
import dev.goldentrace.metrics.Loops;
import dev.goldentrace.pricing.Cost;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.Session;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the session took.
 *
 * @param session the session
 */
record TotalChecks(Session session) {
    private static final int LOOP = 3;

    @Nullable
    Failure takesSteps(int expected) {
        int actual = session.steps().size();
        return actual == expected
                ? null
                : new Failure(
                        "to take " + Counted.of(expected, "step"),
                        Counted.of(expected, "step"),
                        Counted.of(actual, "step"));
    }

    @Nullable
    Failure takesAtMostSteps(int most) {
        int actual = session.steps().size();
        String limit = "at most " + Counted.of(most, "step");
        return actual <= most ? null : new Failure("to take " + limit, limit, Counted.of(actual, "step"));
    }

    @Nullable
    Failure usesAtMostTokens(long most) {
        long actual = session.usage().totalTokens();
        String limit = "at most " + Counted.of(most, "token");
        long unknown = session.steps().stream()
                .filter(step ->
                        step.llm().reply().isPresent() && step.llm().usage().isEmpty())
                .count();
        if (unknown > 0) {
            return new Failure(
                    "to use " + limit,
                    limit,
                    "unknown: " + Counted.of(unknown, "reply").replace("replys", "replies") + " without usage");
        }
        return actual <= most ? null : new Failure("to use " + limit, limit, Counted.of(actual, "token"));
    }

    @Nullable
    Failure costsAtMost(BigDecimal most, PriceTable prices) {
        Cost actual = prices.costOf(session);
        if (actual instanceof Cost.Priced priced && priced.usd().compareTo(most) <= 0) {
            return null;
        }
        String limit = "at most $" + most.toPlainString();
        String hint = actual instanceof Cost.Priced
                ? "prices are as of " + prices.date()
                : "what has no price is not within any limit; limit tokens or steps instead";
        return new Failure("to cost " + limit, limit, exact(actual), hint);
    }

    /** Rounded, a cost just above its limit would look like the limit. */
    private static String exact(Cost cost) {
        return cost.amount()
                .map(usd -> "$" + usd.stripTrailingZeros().toPlainString())
                .orElseGet(cost::describe);
    }

    @Nullable
    Failure hasNoLoops() {
        List<Loop> loops = Loops.repetitions(session, LOOP);
        if (loops.isEmpty()) {
            return null;
        }
        Loop first = loops.get(0);
        String more = loops.size() > 1 ? ", and " + Counted.of(loops.size() - 1L, "more loop") : "";
        return new Failure(
                "to have no loops",
                "no call made " + LOOP + " times with the same result in one run",
                Shown.call(first.calls().get(0)) + " " + Counted.times(first.times()) + ", first at " + first.place()
                        + more);
    }
}
