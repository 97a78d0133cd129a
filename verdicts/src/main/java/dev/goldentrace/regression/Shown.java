package dev.goldentrace.regression;

import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.ToolCall;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How messages show texts, values and calls: short, on one line. */
final class Shown {
    private static final int LONGEST = 80;
    private static final int BEFORE = 20;

    private Shown() {}

    static String call(ToolCall call) {
        return call.name() + "(" + arguments(Shape.argumentsOf(call.request())) + ")";
    }

    private static String arguments(Map<String, ? extends @Nullable Object> arguments) {
        return arguments.entrySet().stream()
                .map(argument -> argument.getKey() + "=" + value(argument.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String value(@Nullable Object value) {
        return cut(line(value));
    }

    static String text(String text) {
        return cut(line(text));
    }

    /** Two values of which long ones begin shortly before the place where they part. */
    static String[] apart(String first, String second) {
        int same = 0;
        while (same < Math.min(first.length(), second.length()) && first.charAt(same) == second.charAt(same)) {
            same++;
        }
        boolean needed = Math.max(first.length(), second.length()) > LONGEST && same > BEFORE;
        int from = needed ? boundary(first, same - BEFORE) : 0;
        String before = from > 0 ? "…" : "";
        return new String[] {before + cut(first.substring(from)), before + cut(second.substring(from))};
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    static String line(@Nullable Object value) {
        String text = value instanceof String string ? string : Json.write(value);
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String cut(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, boundary(line, LONGEST - 1)) + "…";
    }

    /** Never within a pair of surrogates. */
    private static int boundary(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}
