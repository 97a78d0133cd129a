package dev.goldentrace.replay;

import dev.goldentrace.trace.Json;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows values in messages: without what no golden may hold, and as much of them as a line takes. */
final class Shown {
    private static final int LONGEST = 240;
    private static final int BEFORE = 60;
    private static final Pattern LAST_NAME = Pattern.compile("(?:\\.(\\w+)|\\['([^']*)'])(?:\\[\\d+])*$");

    private final LiveValues values;
    private final boolean bothLive;

    /** Shows what was recorded as it stands in the golden, and hides what a live session said. */
    Shown(LiveValues values) {
        this(values, false);
    }

    private Shown(LiveValues values, boolean bothLive) {
        this.values = values;
        this.bothLive = bothLive;
    }

    /** {@return what hides on both sides, as what is expected is no golden's} */
    static Shown ofBothSides(LiveValues values) {
        return new Shown(values, true);
    }

    /** A text without what a golden would not hold. */
    String concealed(String text) {
        return values.hide(text);
    }

    /** What is expected and what came, at a path whose last name may be all that tells a secret. */
    Sides sides(String path, @Nullable Object expected, @Nullable Object actual) {
        String field = field(path);
        String text = expected instanceof String string && !bothLive ? string : null;
        return new Sides(
                bothLive ? live(field, expected, null) : side(expected, values::recorded), live(field, actual, text));
    }

    private Side live(String field, @Nullable Object value, @Nullable String recorded) {
        return side(value, there -> values.hide(field, there, recorded));
    }

    private static Side side(@Nullable Object value, Function<Object, String> shown) {
        if (value == null) {
            return new Side("absent", false);
        }
        return value == JsonNull.NULL ? new Side("null", false) : new Side(shown.apply(value), value instanceof String);
    }

    private record Side(String whole, boolean quoted) {}

    /** What is expected and what came, fit to be shown. */
    record Sides(Side one, Side other) {

        String expected() {
            return one.whole();
        }

        String actual() {
            return other.whole();
        }

        String expectedLine() {
            return expectedLine(LONGEST);
        }

        String actualLine() {
            return actualLine(LONGEST);
        }

        String expectedLine(int longest) {
            return window(one, other, longest);
        }

        String actualLine(int longest) {
            return window(other, one, longest);
        }

        /** A window of a long value around the first character in which it is not the other one. */
        private static String window(Side side, Side opposite, int longest) {
            String text = side.whole();
            int same = commonPrefix(text, opposite.whole());
            int from = text.length() <= longest ? 0 : Math.max(0, Math.min(same - BEFORE, text.length() - longest));
            int to = Math.min(text.length(), from + longest);
            String window = (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
            return side.quoted() ? Json.write(window) : window;
        }
    }

    /** The name that a path ends with; what stands in a list stands under the list's name. */
    private static String field(String path) {
        Matcher last = LAST_NAME.matcher(path);
        if (!last.find()) {
            return "";
        }
        return last.group(1) != null ? last.group(1) : last.group(2);
    }

    private static int commonPrefix(String one, String other) {
        int end = Math.min(one.length(), other.length());
        int i = 0;
        while (i < end && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }
}
