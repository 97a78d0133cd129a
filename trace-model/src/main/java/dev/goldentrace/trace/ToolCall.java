package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A call of a tool.
 *
 * @param request what was asked
 * @param outcome how it ended
 * @param effect what the tool does to the world
 * @param timing when, and how long it took
 * @param lane the lane of the agent that the tool ran, or null where it made no traced calls itself
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ToolCall(
        ToolRequest request,
        Outcome<ToolReply> outcome,
        Effect effect,
        Timing timing,
        @Nullable String lane) implements Call {

    /** Checks that all parts are there. */
    public ToolCall {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(timing, "timing");
    }

    /** {@return the tool's name} */
    public String name() {
        return request.name();
    }

    /** {@return the reply, where there was one} */
    public Optional<ToolReply> reply() {
        return outcome instanceof Outcome.Completed<ToolReply> completed
                ? Optional.of(completed.reply())
                : Optional.empty();
    }

    /** {@return whether it ended with a result that is no error} */
    public boolean succeeded() {
        return reply().map(reply -> !reply.saysError()).orElse(false);
    }
}
