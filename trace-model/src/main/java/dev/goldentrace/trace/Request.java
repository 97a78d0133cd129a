package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * What a call asks for.
 *
 * @param <R> what answers it
 */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface Request<R extends Reply> permits LlmRequest, ToolRequest, ServiceRequest {

    /** {@return what sort of call this is} */
    CallKind kind();
}
