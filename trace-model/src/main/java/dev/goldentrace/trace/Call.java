package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Optional;
import org.apiguardian.api.API;

/** One crossing of the boundary between the agent and the world: a request and how it ended. */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface Call permits LlmCall, ToolCall, ServiceCall {

    /** {@return what was asked} */
    Request<?> request();

    /** {@return how it ended} */
    Outcome<?> outcome();

    /** {@return when, and how long it took} */
    Timing timing();

    /** {@return what sort of call this is} */
    default CallKind kind() {
        return request().kind();
    }

    /** {@return how it failed, where it did} */
    default Optional<CallError> error() {
        return outcome() instanceof Outcome.Failed<?> failed ? Optional.of(failed.error()) : Optional.empty();
    }
}
