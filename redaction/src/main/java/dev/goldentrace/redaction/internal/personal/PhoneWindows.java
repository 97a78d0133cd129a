package dev.goldentrace.redaction.internal.personal;

import java.util.ArrayList;
import java.util.List;

/** Finds the places where a text holds digits enough for a phone number, so that the library need not look at the rest. */
final class PhoneWindows {
    private static final int FEWEST_DIGITS = 7;
    private static final int LONGEST_GAP = 5;

    /** These stand between numbers, not within one. */
    private static final String SEPARATORS = "\n\r\t\",;:|{}<>=&'_@#%$";

    private final CharSequence text;
    private final List<Window> windows = new ArrayList<>();
    private int start = -1;
    private int end;
    private int digits;
    private boolean gaps;

    private PhoneWindows(CharSequence text) {
        this.text = text;
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

    private void look(int at, char c) {
        if (Character.isDigit(c)) {
            digit(at);
        } else if (start >= 0 && (ends(c) || at - end >= LONGEST_GAP)) {
            close();
        }
        if (start < 0 && (c == '+' || c == '\uff0b' || c == '(')) {
            open(at);
            gaps = true;
        }
    }

    private void digit(int at) {
        if (start < 0) {
            open(at);
        }
        gaps |= at > end && digits > 0;
        digits++;
        end = at + 1;
    }

    private void open(int at) {
        start = at;
        end = at;
        digits = 0;
        gaps = false;
    }

    private void close() {
        if (start >= 0 && digits >= FEWEST_DIGITS) {
            windows.add(new Window(start, end, !gaps));
        }
        start = -1;
    }

    /** An x, or ext, stands before an extension. */
    private static boolean ends(char c) {
        return SEPARATORS.indexOf(c) >= 0 || (Character.isLetter(c) && "xXetEXT".indexOf(c) < 0);
    }
}
