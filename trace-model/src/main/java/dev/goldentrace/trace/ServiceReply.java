package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered.
 *
 * @param output the answer as JSON values, such as {@code {"contents": [{"text": "…"}]}}
 * @param blobs binary parts of the answer (vectors, images), in order
 * @param usage the tokens, or null where the provider did not say
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ServiceReply(
        Map<String, @Nullable Object> output,
        List<Blob> blobs,
        @Nullable Usage usage) implements Reply {

    /** Checks and copies. */
    public ServiceReply {
        output = Json.copyOf(output);
        blobs = List.copyOf(blobs);
    }

    /**
     * Makes an answer of JSON values only.
     *
     * @param output the answer
     * @return the reply
     */
    public static ServiceReply of(Map<String, ? extends @Nullable Object> output) {
        return new ServiceReply(Json.copyOf(output), List.of(), null);
    }
}
