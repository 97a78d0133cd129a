package dev.goldentrace.redaction.internal.field;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells JSON schemas from objects: a schema names fields and holds no values. */
final class Schema {
    private static final Set<String> TYPES =
            Set.of("string", "number", "integer", "boolean", "object", "array", "null", "str", "int", "float", "bool");

    private Schema() {}

    static boolean is(Map<?, ?> object) {
        Object type = object.get("type");
        return object.containsKey("$ref")
                || object.containsKey("anyOf")
                || object.containsKey("oneOf")
                || isType(type)
                || (type instanceof List<?> types
                        && !types.isEmpty()
                        && types.stream().allMatch(Schema::isType));
    }

    private static boolean isType(@Nullable Object type) {
        return type instanceof String text && TYPES.contains(text);
    }
}
