package dev.goldentrace.redaction.internal.secret;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One escape.
 *
 * @param length how many characters it takes
 * @param meaning what it stands for; null for nothing, such as the seam of two strings
 */
record Escape(int length, @Nullable Character meaning) {
    private static final int LONGEST_SEAM = 40;
    private static final Map<String, Character> ENTITIES = Map.of(
            "&quot;", '"', "&amp;", '&', "&lt;", '<', "&gt;", '>', "&apos;", '\'', "&#39;", '\'', "&#34;", '"',
            "&#x27;", '\'');

    static boolean canBegin(char c) {
        return c == '\\' || c == '%' || c == '&' || c == '"' || c == '\'';
    }

    /** The escape that begins at a place; null where none does. */
    static @Nullable Escape at(CharSequence text, int at) {
        return switch (text.charAt(at)) {
            case '\\' -> backslash(text, at);
            case '%' -> percent(text, at);
            case '&' -> entity(text, at);
            default -> seam(text, at);
        };
    }

    /** However often it was escaped again: the backslashes before it double each time. */
    private static @Nullable Escape backslash(CharSequence text, int at) {
        int kindAt = after(text, at, '\\');
        if (kindAt >= text.length()) {
            return null;
        }
        int length = kindAt + 1 - at;
        char kind = text.charAt(kindAt);
        return switch (kind) {
            case 'n', 'r' -> new Escape(length, '\n');
            case 't', 'f', 'b' -> new Escape(length, '\t');
            case '"', '\'', '`', '/' -> new Escape(length, kind);
            case 'u' -> number(text, at, kindAt + 1, 4);
            case 'x' -> number(text, at, kindAt + 1, 2);
            case '\n', '\r' -> new Escape(length + blanks(text, kindAt + 1), null);
            default -> length > 2 ? new Escape(length - 1, '\\') : null;
        };
    }

    /** However often it was encoded again: {@code %2541} is {@code %41} is A. */
    private static @Nullable Escape percent(CharSequence text, int at) {
        int digits = at + 1;
        while (digits + 3 < text.length()
                && text.charAt(digits) == '2'
                && text.charAt(digits + 1) == '5'
                && Character.digit(text.charAt(digits + 2), 16) >= 0
                && Character.digit(text.charAt(digits + 3), 16) >= 0) {
            digits += 2;
        }
        return number(text, at, digits, 2);
    }

    private static @Nullable Escape number(CharSequence text, int start, int from, int digits) {
        int value = 0;
        for (int at = from; at < from + digits; at++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                return null;
            }
            value = value * 16 + digit;
        }
        return value < 128 ? new Escape(from + digits - start, (char) value) : null;
    }

    private static int after(CharSequence text, int from, char c) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_SEAM && text.charAt(at) == c) {
            at++;
        }
        return at;
    }

    private static @Nullable Escape entity(CharSequence text, int at) {
        for (Map.Entry<String, Character> entity : ENTITIES.entrySet()) {
            String name = entity.getKey();
            if (at + name.length() <= text.length() && name.contentEquals(text.subSequence(at, at + name.length()))) {
                return new Escape(name.length(), entity.getValue());
            }
        }
        return null;
    }

    /** The end of one string and the beginning of the next: with a plus between, or on the next line. */
    private static @Nullable Escape seam(CharSequence text, int at) {
        char quote = text.charAt(at);
        int next = at + 1 + blanks(text, at + 1);
        boolean plus = next < text.length() && (text.charAt(next) == '+' || text.charAt(next) == '.');
        if (plus) {
            next = next + 1 + blanks(text, next + 1);
        } else if (!hasLineBreak(text, at + 1, next)) {
            return null;
        }
        return next < text.length() && text.charAt(next) == quote ? new Escape(next + 1 - at, null) : null;
    }

    private static boolean hasLineBreak(CharSequence text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static int blanks(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_SEAM && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at - from;
    }
}
