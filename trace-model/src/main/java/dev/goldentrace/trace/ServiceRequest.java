package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A call that is neither of a language model nor of a tool: retrieval, embedding, rerank and so on.
 *
 * @param kind what sort of call this is
 * @param name what is called, such as the retriever's or the model's name
 * @param input what is asked, as JSON values, such as {@code {"query": "opening hours"}}
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ServiceRequest(CallKind kind, String name, Map<String, @Nullable Object> input)
        implements Request<ServiceReply> {

    /** Checks and copies. */
    public ServiceRequest {
        Objects.requireNonNull(name, "name");
        input = Json.copyOf(input);
        if (kind == CallKind.LLM || kind == CallKind.TOOL) {
            throw new IllegalArgumentException("calls of kind " + kind + " have a request type of their own");
        }
    }
}
