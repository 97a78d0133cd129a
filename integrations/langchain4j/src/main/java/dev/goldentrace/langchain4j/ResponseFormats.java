package dev.goldentrace.langchain4j;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an answer must look like, as JSON values and back; null is free text. */
final class ResponseFormats {
    private ResponseFormats() {}

    static @Nullable Map<String, @Nullable Object> toMap(@Nullable ResponseFormat format) {
        if (format == null || format.type() == ResponseFormatType.TEXT) {
            return null;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("type", "json");
        JsonSchema schema = format.jsonSchema();
        if (schema != null) {
            map.put("name", schema.name());
            map.put("schema", Schemas.toMap(schema.rootElement()));
        }
        return map;
    }

    static ResponseFormat fromMap(Map<String, @Nullable Object> map) {
        ResponseFormat.Builder format = ResponseFormat.builder().type(ResponseFormatType.JSON);
        if (map.containsKey("schema")) {
            format.jsonSchema(JsonSchema.builder()
                    .name(map.get("name") instanceof String name ? name : null)
                    .rootElement(Schemas.fromMap(Schemas.inner(map, "schema")))
                    .build());
        }
        return format.build();
    }
}
