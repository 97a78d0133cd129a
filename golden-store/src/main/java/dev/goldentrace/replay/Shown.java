package dev.goldentrace.replay;

import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows values in messages: concealed, past the gate, and as much of them as a line takes. */
final class Shown {
    private static final int LONGEST = 240;
    private static final int BEFORE = 60;
    private static final Pattern LAST_NAME = Pattern.compile("(?:\\.(\\w+)|\\['([^']*)'])(?:\\[\\d+])*$");

    private final Redactor redactor;

    Shown(Redactor redactor) {
        this.redactor = redactor;
    }

    /** A text without what a golden would not hold. */
    String concealed(String text) {
        return redactor.safe(text);
    }

    /** The whole value at a path, whose last name may be all that tells a secret. */
    String whole(String path, @Nullable Object value) {
        if (value == null) {
            return "absent";
        }
        if (value == JsonNull.NULL) {
            return "null";
        }
        Object concealed = redactor.conceal(field(path), value);
        return redactor.safe(concealed instanceof String text ? text : Json.write(concealed));
    }

    /** A window of a long value around the first character in which it is not the other one. */
    String line(String path, @Nullable Object value, @Nullable Object other) {
        return line(path, value, other, LONGEST);
    }

    String line(String path, @Nullable Object value, @Nullable Object other, int longest) {
        if (value == null) {
            return "absent";
        }
        String text = whole(path, value);
        int same = commonPrefix(text, whole(path, other));
        int from = text.length() <= longest ? 0 : Math.max(0, Math.min(same - BEFORE, text.length() - longest));
        int to = Math.min(text.length(), from + longest);
        String window = (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
        return value instanceof String ? Json.write(window) : window;
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
