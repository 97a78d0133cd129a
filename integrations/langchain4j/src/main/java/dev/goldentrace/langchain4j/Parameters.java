package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.Json;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ToolChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a request as JSON values, and back. Only what is set is there, so that one map overrides another. */
final class Parameters {
    static final String MODEL = "model";
    static final String TOOLS = "tools";
    static final String RESPONSE_FORMAT = "responseFormat";

    private Parameters() {}

    static Map<String, @Nullable Object> toMap(ChatRequestParameters parameters) {
        return toMap(parameters, ToolSpecs::toMap);
    }

    static Map<String, @Nullable Object> toMap(
            ChatRequestParameters parameters, Function<ToolSpecification, Map<String, @Nullable Object>> tool) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        put(map, MODEL, parameters.modelName());
        put(map, "temperature", parameters.temperature());
        put(map, "topP", parameters.topP());
        put(map, "topK", parameters.topK());
        put(map, "frequencyPenalty", parameters.frequencyPenalty());
        put(map, "presencePenalty", parameters.presencePenalty());
        put(map, "maxOutputTokens", parameters.maxOutputTokens());
        put(map, "stopSequences", nullIfEmpty(parameters.stopSequences()));
        put(map, "toolChoice", parameters.toolChoice());
        put(map, RESPONSE_FORMAT, ResponseFormats.toMap(parameters.responseFormat()));
        if (parameters.toolSpecifications() != null
                && !parameters.toolSpecifications().isEmpty()) {
            map.put(TOOLS, parameters.toolSpecifications().stream().map(tool).toList());
        }
        ProviderParameters.of(parameters).forEach((name, value) -> put(map, name, value));
        return map;
    }

    /** Rebuilds what LangChain4j itself knows of; a provider's own parameters stay in the map alone. */
    static ChatRequestParameters fromMap(Map<String, @Nullable Object> map) {
        var builder = ChatRequestParameters.builder();
        text(map, MODEL, builder::modelName);
        number(map, "temperature", number -> builder.temperature(number.doubleValue()));
        number(map, "topP", number -> builder.topP(number.doubleValue()));
        number(map, "topK", number -> builder.topK(number.intValue()));
        number(map, "frequencyPenalty", number -> builder.frequencyPenalty(number.doubleValue()));
        number(map, "presencePenalty", number -> builder.presencePenalty(number.doubleValue()));
        number(map, "maxOutputTokens", number -> builder.maxOutputTokens(number.intValue()));
        text(map, "toolChoice", choice -> builder.toolChoice(ToolChoice.valueOf(choice)));
        if (map.get("stopSequences") instanceof List<?> sequences) {
            builder.stopSequences(sequences.stream().map(String::valueOf).toList());
        }
        if (map.containsKey(RESPONSE_FORMAT)) {
            builder.responseFormat(ResponseFormats.fromMap(Schemas.inner(map, RESPONSE_FORMAT)));
        }
        builder.toolSpecifications(tools(map).stream().map(ToolSpecs::fromMap).toList());
        return builder.build();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, @Nullable Object>> tools(Map<String, @Nullable Object> map) {
        return map.get(TOOLS) instanceof List<?> tools ? (List<Map<String, @Nullable Object>>) tools : List.of();
    }

    private static void put(Map<String, @Nullable Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, Json.copy(value));
        }
    }

    private static @Nullable List<String> nullIfEmpty(@Nullable List<String> list) {
        return list == null || list.isEmpty() ? null : list;
    }

    private static void text(Map<String, @Nullable Object> map, String name, Consumer<String> setter) {
        if (map.get(name) instanceof String text) {
            setter.accept(text);
        }
    }

    private static void number(Map<String, @Nullable Object> map, String name, Consumer<Number> setter) {
        if (map.get(name) instanceof Number number) {
            setter.accept(number);
        }
    }
}
