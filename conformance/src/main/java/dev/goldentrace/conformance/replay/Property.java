package dev.goldentrace.conformance.replay;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One property of a tool's parameters, or of a response. */
record Property(String name, Type type, String description) {
    enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        OBJECT,
        ARRAY;

        static Type of(@Nullable Object json) {
            if (json instanceof Map) {
                return OBJECT;
            }
            if (json instanceof List) {
                return ARRAY;
            }
            if (json instanceof Long) {
                return INTEGER;
            }
            if (json instanceof BigDecimal) {
                return NUMBER;
            }
            return json instanceof Boolean ? BOOLEAN : STRING;
        }
    }

    Property withType(Type other) {
        return new Property(name, other, description);
    }

    Property withDescription(String other) {
        return new Property(name, type, other);
    }

    static JsonObjectSchema schema(List<Property> properties) {
        JsonObjectSchema.Builder schema = JsonObjectSchema.builder();
        properties.forEach(property -> schema.addProperty(property.name(), property.element()));
        return schema.build();
    }

    private JsonSchemaElement element() {
        return switch (type) {
            case STRING -> JsonStringSchema.builder().description(description).build();
            case INTEGER -> JsonIntegerSchema.builder().description(description).build();
            case NUMBER -> JsonNumberSchema.builder().description(description).build();
            case BOOLEAN -> JsonBooleanSchema.builder().description(description).build();
            case OBJECT -> JsonObjectSchema.builder().description(description).build();
            case ARRAY ->
                JsonArraySchema.builder()
                        .description(description)
                        .items(new JsonStringSchema())
                        .build();
        };
    }
}
