package dev.goldentrace.redaction;

import java.util.List;

/**
 * What all forms of a mark have in common but for case, so that one look for it finds any of them: letters and digits that no
 * encoding changes, after the first few, which may be escaped all the same.
 */
final class Core {
    /** As many letters and digits as {@link Mark#texts()} escapes at most where it need not: three encodings are of URLs. */
    private static final int MOST_ESCAPED = 3;

    /** Shorter ones stand everywhere. */
    private static final int LONG_ENOUGH = 4;

    private Core() {}

    /** The cores of a mark, in lower case: one, or where it is too short to have one all its texts. */
    static List<String> of(Mark mark) {
        String core = longest(mark.text());
        return core.isEmpty()
                ? mark.texts().values().stream().map(Spelling::lower).distinct().toList()
                : List.of(Spelling.lower(core));
    }

    /** The first piece that is long enough, else the longest. */
    private static String longest(String text) {
        String longest = "";
        int end;
        for (int start = afterEscaped(text); start < text.length(); start = end + 1) {
            end = start;
            while (end < text.length() && isKept(text.charAt(end))) {
                end++;
            }
            longest = end - start > longest.length() ? text.substring(start, end) : longest;
            if (longest.length() >= LONG_ENOUGH) {
                return longest;
            }
        }
        return longest;
    }

    private static int afterEscaped(String text) {
        int at = 0;
        for (int left = MOST_ESCAPED; left > 0 && at < text.length(); at++) {
            left -= isLetterOrDigit(text.charAt(at)) ? 1 : 0;
        }
        return at;
    }

    private static boolean isKept(char c) {
        return isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
