package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A call of a service: retrieval, embedding, rerank and so on.
 *
 * @param request what was asked
 * @param outcome how it ended
 * @param timing when, and how long it took
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ServiceCall(ServiceRequest request, Outcome<ServiceReply> outcome, Timing timing) implements Call {

    /** Checks that all parts are there. */
    public ServiceCall {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(timing, "timing");
    }

    /** {@return the reply, where there was one} */
    public Optional<ServiceReply> reply() {
        return outcome instanceof Outcome.Completed<ServiceReply> completed
                ? Optional.of(completed.reply())
                : Optional.empty();
    }
}
