package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a language model.
 *
 * @param model the model's name as the agent gives it, or null where only the provider knows
 * @param messages the whole conversation as the model sees it
 * @param tools the tools offered, in order
 * @param responseFormat what the answer must look like, as the framework gives it (a JSON Schema), or null for free text
 * @param parameters the other parameters, such as {@code temperature}, {@code seed}, {@code maxOutputTokens}
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LlmRequest(
        @Nullable String model,
        List<Message> messages,
        List<ToolSpec> tools,
        @Nullable Map<String, @Nullable Object> responseFormat,
        Map<String, @Nullable Object> parameters)
        implements Request<LlmReply> {

    /** The name of the temperature among the parameters. */
    public static final String TEMPERATURE = "temperature";

    /** The name of the seed among the parameters. */
    public static final String SEED = "seed";

    /** Checks and copies. */
    public LlmRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        responseFormat = responseFormat == null ? null : Json.copyOf(responseFormat);
        parameters = Json.copyOf(parameters);
    }

    /**
     * Makes a request without tools and parameters.
     *
     * @param model the model's name
     * @param messages the conversation
     * @return the request
     */
    public static LlmRequest of(String model, List<Message> messages) {
        return new LlmRequest(Objects.requireNonNull(model, "model"), messages, List.of(), null, Map.of());
    }

    /**
     * Offers tools.
     *
     * @param tools the tools
     * @return a copy that offers them
     */
    public LlmRequest withTools(List<ToolSpec> tools) {
        return new LlmRequest(model, messages, tools, responseFormat, parameters);
    }

    /**
     * Sets parameters.
     *
     * @param parameters all of them
     * @return a copy that has them
     */
    public LlmRequest withParameters(Map<String, ? extends @Nullable Object> parameters) {
        return new LlmRequest(model, messages, tools, responseFormat, Json.copyOf(parameters));
    }

    @Override
    public CallKind kind() {
        return CallKind.LLM;
    }

    /** {@return the temperature, where one was set} */
    public OptionalDouble temperature() {
        Object value = parameters.get(TEMPERATURE);
        return value instanceof Number number ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    /** {@return the seed, where one was set; recorded and compared, never trusted to reproduce anything} */
    public OptionalLong seed() {
        Object value = parameters.get(SEED);
        return value instanceof Long || value instanceof BigDecimal
                ? OptionalLong.of(((Number) value).longValue())
                : OptionalLong.empty();
    }
}
