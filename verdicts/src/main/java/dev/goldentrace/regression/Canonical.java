package dev.goldentrace.regression;

import dev.goldentrace.trace.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON values written so that equal meaning is equal text: keys sorted, numbers as numbers (49 is 49.0), nulls of objects
 * left out. Nothing else is normalised: a date or an id that differs is a difference.
 */
final class Canonical {
    /** No JSON text, so that no value can pass for it. */
    private static final String PRESENT = "prose";

    private final Set<String> prose;
    private final StringBuilder text = new StringBuilder();

    private Canonical(Set<String> prose) {
        this.prose = prose;
    }

    static String write(@Nullable Object value) {
        return write(value, Set.of());
    }

    /** At the paths given, any text that is not blank is the same. */
    static String write(@Nullable Object value, Set<String> prose) {
        return at("", value, prose);
    }

    /** The value stands at a path within the object whose prose is known. */
    static String at(String path, @Nullable Object value, Set<String> prose) {
        Canonical canonical = new Canonical(prose);
        canonical.append(value, path);
        return canonical.text.toString();
    }

    private void append(@Nullable Object value, String path) {
        if (value instanceof Map<?, ?> object) {
            append(object, path);
        } else if (value instanceof List<?> list) {
            append(list, path);
        } else if (value instanceof Long || value instanceof BigDecimal) {
            text.append(number(new BigDecimal(value.toString())));
        } else if (value instanceof String string && !string.isBlank() && prose.contains(path)) {
            text.append(PRESENT);
        } else {
            text.append(Json.write(value));
        }
    }

    private void append(Map<?, ?> object, String path) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        object.forEach((key, value) -> sorted.put((String) key, value));
        sorted.values().removeIf(value -> value == null);
        text.append('{');
        sorted.forEach((key, value) -> {
            separate('{');
            text.append(Json.write(key)).append(':');
            append(value, prose.isEmpty() ? "" : path + "." + key);
        });
        text.append('}');
    }

    private void append(List<?> list, String path) {
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
            separate('[');
            append(list.get(i), prose.isEmpty() ? "" : path + "[" + i + "]");
        }
        text.append(']');
    }

    private void separate(char opening) {
        if (text.charAt(text.length() - 1) != opening) {
            text.append(',');
        }
    }

    private static BigDecimal number(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
