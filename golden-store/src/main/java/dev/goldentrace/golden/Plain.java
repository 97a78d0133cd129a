package dev.goldentrace.golden;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON value for people: {@code {order: 1001, items: [kettle, tea towels]}}. */
final class Plain {
    private Plain() {}

    static String of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Plain::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }
}
