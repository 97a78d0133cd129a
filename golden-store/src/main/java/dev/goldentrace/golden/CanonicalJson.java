package dev.goldentrace.golden;

import dev.goldentrace.trace.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON values as texts that are equal exactly when replay takes the values for the same: keys sorted, numbers by value. */
final class CanonicalJson {
    private CanonicalJson() {}

    static String of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, inner) -> sorted.put(Json.write(key), of(inner)));
            return sorted.entrySet().stream()
                    .map(entry -> entry.getKey() + ":" + entry.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Number) {
            BigDecimal number = new BigDecimal(value.toString());
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
        }
        return value instanceof String text ? Json.write(text(text)) : Json.write(value);
    }

    /** A text that holds a JSON object or list counts as what it holds. */
    static String text(String text) {
        return Json.structure(text).map(CanonicalJson::of).orElse(text);
    }
}
