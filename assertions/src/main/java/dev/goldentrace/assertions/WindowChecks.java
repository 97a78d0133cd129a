package dev.goldentrace.assertions;

import dev.goldentrace.metrics.ContextUse;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Session;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How full LLM calls make the context windows of their models.
 *
 * @param session the session or a part of it
 * @param models what knows the windows
 */
record WindowChecks(Session session, PriceTable models) {

    @Nullable
    Failure staysWithin(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "no share of a context window: <" + share + ">; write one between 0 and 1, like <0.8>");
        }
        return session.steps().stream()
                .flatMap(step -> check(step.llm(), share).stream())
                .findFirst()
                .orElse(null);
    }

    /** A call that was not answered used no window that anybody counted. */
    private Optional<Failure> check(LlmCall call, double share) {
        if (call.reply().isEmpty()) {
            return Optional.empty();
        }
        return ContextUse.of(call, models)
                .map(use -> check(call, use, share))
                .orElseGet(() -> Optional.of(failure(share, unknown(call))));
    }

    private Optional<Failure> check(LlmCall call, ContextUse use, double share) {
        return use.tokens() <= share * use.window()
                ? Optional.empty()
                : Optional.of(failure(
                        share,
                        use.tokens() + " of the " + use.window() + " tokens of " + use.model() + ", at "
                                + Places.of(session, call)));
    }

    private String unknown(LlmCall call) {
        String why = call.usage().isEmpty()
                ? "a reply without usage"
                : call.model()
                        .map(model -> "no window is known of <" + model + ">")
                        .orElse("a call that names no model");
        return "unknown: " + why + ", at " + Places.of(session, call);
    }

    private static Failure failure(double share, String actual) {
        String window = share == 1 ? "the context window" : percent(share) + " of the context window";
        return new Failure("to stay within " + window, "at most " + window, actual);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
