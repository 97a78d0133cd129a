package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A call of a language model.
 *
 * @param request what was asked
 * @param outcome how it ended
 * @param chunks the logical pieces in which the reply came; empty where it was not streamed
 * @param timing when, and how long it took
 * @param attempt which try this was, from 1: failed tries that a retry got over are counted here, not kept
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LlmCall(LlmRequest request, Outcome<LlmReply> outcome, List<Chunk> chunks, Timing timing, int attempt)
        implements Call {

    /** Checks and copies. */
    public LlmCall {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(timing, "timing");
        chunks = List.copyOf(chunks);
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts count from 1, not " + attempt);
        }
    }

    /** {@return the reply, where there was one} */
    public Optional<LlmReply> reply() {
        return outcome instanceof Outcome.Completed<LlmReply> completed
                ? Optional.of(completed.reply())
                : Optional.empty();
    }

    /** {@return the tokens, where the provider said them} */
    public Optional<Usage> usage() {
        return reply().map(LlmReply::usage);
    }

    /** {@return the model that answered, else the one that was asked, where either is known} */
    public Optional<String> model() {
        return reply().map(LlmReply::model).or(() -> Optional.ofNullable(request.model()));
    }
}
