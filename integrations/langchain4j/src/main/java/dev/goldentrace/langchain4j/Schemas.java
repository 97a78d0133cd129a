package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.Json;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas as JSON values and back. LangChain4j shows its own codec only through tool specifications, so a schema
 * travels as the one property of a tool's parameters.
 */
final class Schemas {
    private static final String CARRIER = "schema";

    private Schemas() {}

    static Map<String, @Nullable Object> toMap(JsonSchemaElement schema) {
        JsonObjectSchema carrier =
                JsonObjectSchema.builder().addProperty(CARRIER, schema).build();
        String json = ToolSpecification.builder()
                .name(CARRIER)
                .parameters(carrier)
                .build()
                .toJson();
        return inner(inner(inner(Json.object(json).orElseThrow(), "parameters"), "properties"), CARRIER);
    }

    static JsonSchemaElement fromMap(Map<String, @Nullable Object> schema) {
        Map<String, Object> parameters = Map.of("type", "object", "properties", Map.of(CARRIER, schema));
        String json = Json.write(Map.of("name", CARRIER, "parameters", parameters));
        return Objects.requireNonNull(
                ToolSpecification.fromJson(json).parameters().properties().get(CARRIER), "schema");
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> inner(Map<String, @Nullable Object> map, String key) {
        return map.get(key) instanceof Map<?, ?> inner ? (Map<String, @Nullable Object>) inner : Map.of();
    }
}
