package dev.goldentrace.redaction.internal.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the places where a text holds digits enough for a phone number, so that the library need not look at the rest. */
final class PhoneWindows {
    private static final int FEWEST_DIGITS = 7;
    private static final int LONGEST_GAP = 5;

    /** More, of one digit each, are a table or the like, over which the library takes long. */
    private static final int MANY_GROUPS = 15;

    /** These stand between numbers, not within one. */
    private static final String SEPARATORS = "\n\r\t\",;:|{}<>=&'_@#%$";

    /** Days, and numbers with a fraction. */
    private static final Pattern OTHER =
            Pattern.compile("\\(?(?:19|20)\\d{2}([-/.])\\d{1,2}\\1\\d{1,2}(?: [\\d:.]{1,15})?|[1-9]?\\d\\.\\d+");

    private final Matcher other;
    private final List<Window> windows = new ArrayList<>();
    private int start = -1;
    private int end;
    private int digits;
    private int groups;
    private boolean gaps;

    private PhoneWindows(CharSequence text) {
        this.other = OTHER.matcher(text);
    }

    /**
     * Digits, with what stands between them.
     *
     * @param plain whether nothing does, nor a plus or a bracket before
     */
    record Window(int start, int end, boolean plain) {}

    static List<Window> of(CharSequence text) {
        PhoneWindows windows = new PhoneWindows(text);
        for (int at = 0; at < text.length(); at++) {
            windows.look(at, text.charAt(at));
        }
        windows.close();
        return windows.windows;
    }

    /** Whether a plus stands in a piece of a text. */
    static boolean hasPlus(CharSequence text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (isPlus(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private void look(int at, char c) {
        if (Character.isDigit(c)) {
            digit(at);
        } else if (start >= 0 && (ends(c) || at - end >= LONGEST_GAP || (isPlus(c) && digits > 0))) {
            close();
        }
        if (start < 0 && (isPlus(c) || c == '(')) {
            open(at);
            gaps = true;
        }
    }

    private static boolean isPlus(char c) {
        return c == '+' || c == '\uff0b';
    }

    private void digit(int at) {
        if (start < 0) {
            open(at);
        }
        gaps |= at > end && digits > 0;
        groups += at > end || digits == 0 ? 1 : 0;
        digits++;
        end = at + 1;
    }

    private void open(int at) {
        start = at;
        end = at;
        digits = 0;
        groups = 0;
        gaps = false;
    }

    private void close() {
        if (start >= 0
                && digits >= FEWEST_DIGITS
                && !(groups > MANY_GROUPS && digits < groups * 2)
                && !other.region(start, end).matches()) {
            windows.add(new Window(start, end, !gaps));
        }
        start = -1;
    }

    /** An x stands before an extension. */
    private static boolean ends(char c) {
        return SEPARATORS.indexOf(c) >= 0 || (Character.isLetter(c) && c != 'x');
    }
}
