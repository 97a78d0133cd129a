package dev.goldentrace.metrics;

import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolRequest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Equal for calls that ask the same.
 *
 * @param tool its name
 * @param arguments by meaning: 49 is 49.0, and a null is no argument
 */
record CallKey(String tool, @Nullable Object arguments) {

    static CallKey of(ToolCall call) {
        ToolRequest request = call.request();
        String malformed = request.malformed();
        return new CallKey(call.name(), malformed == null ? meaning(request.arguments()) : malformed);
    }

    private static @Nullable Object meaning(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<Object, @Nullable Object> meaning = new HashMap<>();
            object.forEach((key, inner) -> {
                if (inner != null) {
                    meaning.put(key, meaning(inner));
                }
            });
            return meaning;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CallKey::meaning).collect(Collectors.toList());
        }
        return value instanceof Long || value instanceof BigDecimal
                ? new BigDecimal(value.toString()).stripTrailingZeros()
                : value;
    }
}
