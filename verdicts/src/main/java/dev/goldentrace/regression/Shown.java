package dev.goldentrace.regression;

import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.ToolCall;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How messages show texts, values and calls: short, on one line. */
final class Shown {
    private static final int LONGEST = 80;

    private Shown() {}

    static String call(ToolCall call) {
        String malformed = call.request().malformed();
        return call.name() + "("
                + (malformed != null
                        ? text(malformed)
                        : arguments(call.request().arguments())) + ")";
    }

    static String arguments(Map<String, ? extends @Nullable Object> arguments) {
        return arguments.entrySet().stream()
                .map(argument -> argument.getKey() + "=" + value(argument.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String value(@Nullable Object value) {
        return text(value instanceof String string ? string : Json.write(value));
    }

    static String text(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }
}
