package dev.goldentrace.redaction.internal.personal;

/** Tells whether a number or code stands alone in a text, or is a part of a longer one. */
final class Edges {
    /** From here on scripts are written without blanks between words: a number beside such a letter stands alone. */
    private static final char UNSPACED_SCRIPTS = '\u2e80';

    private static final int HEXADECIMAL = 16;

    private Edges() {}

    /** Whether nothing before {@code start} belongs to what begins there; an escape of JSON or of a URL does not. */
    static boolean opens(CharSequence text, int start) {
        if (start == 0) {
            return true;
        }
        char before = text.charAt(start - 1);
        if (joins(before)) {
            return endsEscape(text, start);
        }
        return switch (before) {
            case '%' -> !isHex(text, start, 2);
            case '.' -> !isDigit(text, start - 2);
            case '-' -> !isDigit(text, start - 2) && !isHex(text, start - 5, 4);
            default -> true;
        };
    }

    /** Whether nothing from {@code end} on belongs to what ends there. */
    static boolean closes(CharSequence text, int end) {
        if (end == text.length()) {
            return true;
        }
        char after = text.charAt(end);
        return !joins(after) && !((after == '.' || after == '-') && isDigit(text, end + 1));
    }

    static boolean isDigit(CharSequence text, int at) {
        return at >= 0 && at < text.length() && isDigit(text.charAt(at));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean joins(char c) {
        return c == '_' || (c < UNSPACED_SCRIPTS && Character.isLetterOrDigit(c));
    }

    /** A line break of JSON, or a character written by its number, as in {@code %20} and {@code u0022} after a backslash. */
    private static boolean endsEscape(CharSequence text, int end) {
        return (end > 1 && text.charAt(end - 2) == '\\' && "nrtbf".indexOf(text.charAt(end - 1)) >= 0)
                || (end > 2 && text.charAt(end - 3) == '%' && isHex(text, end - 2, 2))
                || (end > 5 && text.charAt(end - 6) == '\\' && text.charAt(end - 5) == 'u' && isHex(text, end - 4, 4));
    }

    private static boolean isHex(CharSequence text, int from, int count) {
        if (from < 0 || from + count > text.length()) {
            return false;
        }
        for (int at = from; at < from + count; at++) {
            char c = text.charAt(at);
            if (c > 'f' || Character.digit(c, HEXADECIMAL) < 0) {
                return false;
            }
        }
        return true;
    }
}
