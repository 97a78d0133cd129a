package dev.goldentrace.redaction.internal.field;

/** The characters between which, and after which, values stand. */
final class Brackets {
    private Brackets() {}

    static char end(char bracket) {
        return switch (bracket) {
            case '{' -> '}';
            case '[' -> ']';
            default -> ')';
        };
    }

    static boolean isOpening(char c) {
        return c == '{' || c == '[' || c == '(';
    }

    static boolean isClosing(char c) {
        return c == '}' || c == ']' || c == ')';
    }

    /** Where a {@code :}, {@code =} or {@code =>} ends that may follow blanks; the place itself where there is none. */
    static int separatorEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at == text.length() || (text.charAt(at) != ':' && text.charAt(at) != '=')) {
            return from;
        }
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (text.charAt(at) == ':') {
            return next == '/' || next == ':' ? from : at + 1;
        }
        return next == '=' ? from : next == '>' ? at + 2 : at + 1;
    }
}
