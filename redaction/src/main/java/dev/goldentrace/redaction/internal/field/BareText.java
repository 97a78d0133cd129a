package dev.goldentrace.redaction.internal.field;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names and values that stand without quotation marks. All that is looked at is bounded. */
final class BareText {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_VALUE = 300;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ]{0,4}\\(?[0-9]{2,5}\\)?[0-9 ./-]{4,20}");
    private static final Pattern NEXT_NAME = Pattern.compile(",\\s*+(?:[\"']|[\\p{L}_][\\p{L}\\p{N}_ .'-]{0,40}+[:=])");
    /** Types begin with a capital letter; what does not is a function, whose arguments are nobody's value. */
    private static final Pattern TYPE =
            Pattern.compile("(?:[\\p{L}_$][\\p{L}\\p{N}_$]{0,40}+\\.){0,9}\\p{Lu}[\\p{L}\\p{N}_$]{0,80}+(?=[\\[{(])");

    private static final Pattern EDGE = Pattern.compile("^[\\s*_~`\"'\\\\>#\\u2022-]++|[\\s*_~`\"'\\\\.!]++$");

    private final String text;

    BareText(String text) {
        this.text = text;
    }

    /** The last words before a separator, as far as they can be a name; null where there is no letter. */
    @Nullable
    String name(int start, int end) {
        int from = Math.max(start, end - LONGEST_NAME);
        for (int i = end - 1; i >= from; i--) {
            if (Character.isLetter(text.charAt(i))) {
                return text.substring(from, end);
            }
        }
        return null;
    }

    /** Where a value begins that follows a separator: on the next line only if it is in quotation marks or brackets. */
    int firstOfValue(int from) {
        int at = skip(from, false);
        if (at < text.length() && text.charAt(at) == '\n') {
            int next = skip(at, true);
            return next < text.length() && (Brackets.isOpening(text.charAt(next)) || text.charAt(next) == '"')
                    ? next
                    : at;
        }
        return at;
    }

    private int skip(int from, boolean lines) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '*' || text.charAt(at) == '\\')
                && (lines || text.charAt(at) != '\n')) {
            at++;
        }
        return at;
    }

    /** Where the brackets of a value open, after the name of a type if there is one; -1 where the value is none in brackets. */
    int bracketOfValue(int from) {
        if (Brackets.isOpening(text.charAt(from))) {
            return PHONE.matcher(text).region(from, text.length()).lookingAt() ? -1 : from;
        }
        Matcher type = TYPE.matcher(text).region(from, text.length());
        return type.lookingAt() ? type.end() : -1;
    }

    /** Where a value ends that stands without quotation marks: commas may be in it if no name follows them. */
    int endOfValue(int from) {
        Matcher phone = PHONE.matcher(text).region(from, text.length());
        int at = phone.lookingAt() ? phone.end() : from;
        int limit = Math.min(text.length(), from + LONGEST_VALUE);
        while (at < limit && !isEnd(at)) {
            at++;
        }
        return at;
    }

    private boolean isEnd(int at) {
        char c = text.charAt(at);
        return c == '\n'
                || c == ';'
                || c == '|'
                || c == '&'
                || Brackets.isClosing(c)
                || Brackets.isOpening(c)
                || (c == ','
                        && NEXT_NAME.matcher(text).region(at, text.length()).lookingAt());
    }

    /** A value without what decorates it. */
    String value(int from, int to) {
        return to - from > LONGEST_VALUE
                ? ""
                : EDGE.matcher(text.substring(from, to)).replaceAll("").strip();
    }
}
