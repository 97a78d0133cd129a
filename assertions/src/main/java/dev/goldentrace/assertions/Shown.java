package dev.goldentrace.assertions;

import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.ToolCall;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How messages show values and calls: on one line, and not endless. */
final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    static String call(ToolCall call) {
        String malformed = call.request().malformed();
        String arguments = malformed != null
                ? value(malformed)
                : call.request().arguments().entrySet().stream()
                        .map(argument -> argument.getKey() + "=" + value(argument.getValue()))
                        .collect(Collectors.joining(", "));
        return call.name() + "(" + arguments + ")";
    }

    static String value(@Nullable Object value) {
        return cut(value instanceof String text ? text : Json.write(value));
    }

    static String quoted(Object value) {
        return cut(Json.write(value));
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isLowSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }
}
