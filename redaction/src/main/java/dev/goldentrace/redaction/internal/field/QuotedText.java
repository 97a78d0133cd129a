package dev.goldentrace.redaction.internal.field;

import org.jspecify.annotations.Nullable;

/** Finds texts in quotation marks that are whole values: what follows their end may follow a value. */
final class QuotedText {
    private static final int LONGEST_WITH_APOSTROPHE = 200;
    private static final int HEX = 16;

    private final String text;

    QuotedText(String text) {
        this.text = text;
    }

    /** Its text without escapes, and where it ends. */
    record Quote(String text, int end) {}

    /** The text in quotation marks that begins at a place; null where none does. */
    @Nullable
    Quote at(int from) {
        char mark = text.charAt(from);
        if (mark != '"' && mark != '\'' && mark != '`') {
            return null;
        }
        for (int end = closing(from + 1, mark); end > 0; end = closing(end + 1, mark)) {
            if (isEndOfValue(end + 1)) {
                return new Quote(plain(text.substring(from + 1, end)), end + 1);
            }
            if (mark == '"' || end - from > LONGEST_WITH_APOSTROPHE) {
                return null;
            }
        }
        return null;
    }

    /** Where the next mark is that is not escaped; -1 for none. A mark far away costs its way once: nothing is read twice. */
    private int closing(int from, char mark) {
        int limit = mark == '"' ? text.length() : Math.min(text.length(), from + LONGEST_WITH_APOSTROPHE);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == mark) {
                return i;
            }
            if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    private boolean isEndOfValue(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '\n') {
            at++;
        }
        return at == text.length() || ",:=]});&|\n".indexOf(text.charAt(at)) >= 0;
    }

    private static String plain(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        StringBuilder plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\' || i + 1 == escaped.length()) {
                plain.append(c);
            } else {
                i++;
                i += append(plain, escaped, i);
            }
        }
        return plain.toString();
    }

    /** Appends what an escape stands for, and gives how many characters it takes besides its letter. */
    private static int append(StringBuilder plain, String escaped, int at) {
        char c = escaped.charAt(at);
        if (c == 'u' && at + 4 < escaped.length()) {
            int code = code(escaped.substring(at + 1, at + 5));
            if (code >= 0) {
                plain.append((char) code);
                return 4;
            }
        }
        plain.append(
                switch (c) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    default -> c;
                });
        return 0;
    }

    private static int code(String hex) {
        int code = 0;
        for (int i = 0; i < hex.length(); i++) {
            int digit = Character.digit(hex.charAt(i), HEX);
            if (digit < 0) {
                return -1;
            }
            code = code * HEX + digit;
        }
        return code;
    }
}
