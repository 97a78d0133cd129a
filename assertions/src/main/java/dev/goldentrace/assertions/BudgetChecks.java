package dev.goldentrace.assertions;

import dev.goldentrace.pricing.Cost;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.Session;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a session or a part of it took.
 *
 * @param session the part
 * @param prices what prices it
 */
record BudgetChecks(Session session, PriceTable prices) {

    @Nullable
    Failure takesSteps(int expected) {
        int actual = session.steps().size();
        String words = Counted.of(expected, "step");
        return actual == expected ? null : new Failure("to take " + words, words, Counted.of(actual, "step"));
    }

    @Nullable
    Failure stepsAtMost(int most) {
        int actual = session.steps().size();
        String limit = "at most " + Counted.of(most, "step");
        return actual <= most ? null : new Failure("to take " + limit, limit, Counted.of(actual, "step"));
    }

    @Nullable
    Failure tokensAtMost(long most) {
        long actual = session.usage().totalTokens();
        String limit = "at most " + Counted.of(most, "token");
        long unknown = session.steps().stream()
                .filter(step ->
                        step.llm().reply().isPresent() && step.llm().usage().isEmpty())
                .count();
        if (unknown > 0) {
            String replies = unknown == 1 ? "1 reply" : unknown + " replies";
            return new Failure("to use " + limit, limit, "unknown: " + replies + " without usage");
        }
        return actual <= most ? null : new Failure("to use " + limit, limit, Counted.of(actual, "token"));
    }

    @Nullable
    Failure costsAtMost(BigDecimal most) {
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
}
