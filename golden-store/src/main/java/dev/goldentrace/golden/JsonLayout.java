package dev.goldentrace.golden;

import dev.goldentrace.trace.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays JSON out to be read in a pull request: what fits in a line stands in one, all else is broken over lines. Jackson
 * writes the values; its pretty printers know no width.
 */
final class JsonLayout {
    private static final int WIDTH = 120;

    private JsonLayout() {}

    static String lay(Object value) {
        StringBuilder out = new StringBuilder();
        lay(value, "", 0, out);
        return out.append('\n').toString();
    }

    private static void lay(@Nullable Object value, String indent, int used, StringBuilder out) {
        String flat = value instanceof Map || value instanceof List
                ? flat(value, WIDTH - indent.length() - used)
                : Json.write(value);
        if (flat != null) {
            out.append(flat);
        } else if (value instanceof Map<?, ?> map) {
            block('{', '}', map.entrySet().stream().toList(), indent, out);
        } else if (value instanceof List<?> list) {
            block('[', ']', list, indent, out);
        }
    }

    private static void block(char open, char close, List<?> items, String indent, StringBuilder out) {
        String inner = indent + "  ";
        out.append(open);
        String separator = "\n";
        for (Object item : items) {
            out.append(separator).append(inner);
            separator = ",\n";
            if (item instanceof Map.Entry<?, ?> entry) {
                String key = Json.write(entry.getKey()) + ": ";
                out.append(key);
                lay(entry.getValue(), inner, key.length() + 1, out);
            } else {
                lay(item, inner, 1, out);
            }
        }
        out.append('\n').append(indent).append(close);
    }

    /** Gives the value in one line, or null where it is wider than what is left or is a text in pieces. */
    private static @Nullable String flat(@Nullable Object value, int width) {
        if (value instanceof List<?> list
                && list.size() > 1
                && list.stream().allMatch(String.class::isInstance)
                && list.stream().anyMatch(piece -> ((String) piece).endsWith("\n"))) {
            return null;
        }
        if (width < 2) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        int left = width - 2;
        List<?> items = value instanceof Map<?, ?> map ? List.copyOf(map.entrySet()) : (List<?>) value;
        for (Object item : items == null ? List.of() : items) {
            Object inner = item instanceof Map.Entry<?, ?> entry ? entry.getValue() : item;
            String key = item instanceof Map.Entry<?, ?> entry ? Json.write(entry.getKey()) + ": " : "";
            String part = inner instanceof Map || inner instanceof List
                    ? flat(inner, left - key.length())
                    : Json.write(inner);
            if (part == null) {
                return null;
            }
            parts.add(key + part);
            left -= key.length() + part.length() + 2;
            if (left < 0) {
                return null;
            }
        }
        String body = String.join(", ", parts);
        return value instanceof Map ? "{" + body + "}" : "[" + body + "]";
    }
}
