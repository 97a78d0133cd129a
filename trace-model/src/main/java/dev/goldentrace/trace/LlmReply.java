package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a language model answered.
 *
 * @param message the completion: text, reasoning and the tools that it asks for
 * @param stopReason why it stopped
 * @param usage the tokens, or null where the provider did not say (then the call is unpriced, never free)
 * @param model the model that answered as the provider names it, or null
 * @param responseId the provider's id of the answer, or null
 * @param opaque provider parts of the answer that a codec needs to rebuild it
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LlmReply(
        Message message,
        StopReason stopReason,
        @Nullable Usage usage,
        @Nullable String model,
        @Nullable String responseId,
        Map<String, @Nullable Object> opaque)
        implements Reply {

    /** Checks and copies. */
    public LlmReply {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(stopReason, "stopReason");
        opaque = Json.copyOf(opaque);
        if (message.role() != Role.ASSISTANT) {
            throw new IllegalArgumentException("a model's reply is an assistant message, not " + message.role());
        }
    }

    /**
     * Makes a reply from a message; it stopped for tools where the message asks for some.
     *
     * @param message the completion
     * @param usage the tokens, or null
     * @return the reply
     */
    public static LlmReply of(Message message, @Nullable Usage usage) {
        StopReason stop = message.toolUses().isEmpty() ? StopReason.STOP : StopReason.TOOL_CALLS;
        return new LlmReply(message, stop, usage, null, null, Map.of());
    }
}
