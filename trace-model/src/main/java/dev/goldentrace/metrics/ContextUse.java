package dev.goldentrace.metrics;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Usage;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.apiguardian.api.API;

/**
 * How full one LLM call made the context window of its model.
 *
 * @param tokens input and output of the call: both must fit
 * @param window what the model can hold, in tokens
 * @param model the model that answered
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ContextUse(long tokens, long window, String model) {

    /** Checks the numbers. */
    public ContextUse {
        Objects.requireNonNull(model, "model");
        if (tokens < 0 || window < 1) {
            throw new IllegalArgumentException(
                    "expected tokens of a window of at least 1, actual <" + tokens + "> of <" + window + ">");
        }
    }

    /**
     * Measures a call.
     *
     * @param call the call
     * @param models a table that knows the windows of models
     * @return how full it made the window; empty where the model, its window or the usage is not known: a window is never
     *     guessed
     */
    public static Optional<ContextUse> of(LlmCall call, PriceTable models) {
        Optional<String> model = call.model();
        Optional<Usage> usage = call.usage();
        OptionalLong window = model.map(models::contextWindow).orElse(OptionalLong.empty());
        return model.isEmpty() || usage.isEmpty() || window.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContextUse(usage.get().totalTokens(), window.getAsLong(), model.get()));
    }

    /** The fullest call counts, not the last: a history that was trimmed was full before. */
    static Optional<ContextUse> fullest(Session session, PriceTable models) {
        return session.steps().stream()
                .flatMap(step -> of(step.llm(), models).stream())
                .max(Comparator.comparingDouble(ContextUse::share));
    }

    /** {@return the part of the window that is full, from 0 to about 1} */
    public double share() {
        return (double) tokens / window;
    }
}
