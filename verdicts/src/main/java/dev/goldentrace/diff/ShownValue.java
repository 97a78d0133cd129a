package dev.goldentrace.diff;

import dev.goldentrace.replay.JsonNull;
import dev.goldentrace.trace.Json;
import org.jspecify.annotations.Nullable;

/** Shows two values in one line each: of long ones a window around the first character in which they differ. */
final class ShownValue {
    private static final int LONGEST = 160;
    private static final int BEFORE = 40;
    private static final String ELLIPSIS = "…";

    private ShownValue() {}

    static String expected(Sides sides) {
        return window(sides.expected(), sides.actual());
    }

    static String actual(Sides sides) {
        return window(sides.actual(), sides.expected());
    }

    private static String window(@Nullable Object value, @Nullable Object opposite) {
        String text = text(value);
        int from = text.length() <= LONGEST ? 0 : from(text, text(opposite));
        int to = boundary(text, Math.min(text.length(), from + LONGEST));
        String window = (from > 0 ? ELLIPSIS : "") + text.substring(from, to) + (to < text.length() ? ELLIPSIS : "");
        return value instanceof String ? Json.write(window) : window;
    }

    private static int from(String text, String opposite) {
        int same = 0;
        while (same < Math.min(text.length(), opposite.length()) && text.charAt(same) == opposite.charAt(same)) {
            same++;
        }
        return boundary(text, Math.max(0, Math.min(same - BEFORE, text.length() - LONGEST)));
    }

    /** Never within a pair of surrogates of UTF-16. */
    private static int boundary(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "absent";
        }
        return value instanceof String || value == JsonNull.NULL ? value.toString() : Json.write(value);
    }
}
