package dev.goldentrace.redaction;

import java.util.regex.Pattern;

/** Finds where the part of an e-mail address before the @ begins; an escape before it is none of it. */
final class LocalPart {
    private static final Pattern LETTER = Pattern.compile("[" + Shapes.LETTER + "]");
    /** A plus or an apostrophe, as URLs and JSON write them. */
    private static final Pattern ESCAPED_SIGN = Pattern.compile("%2[Bb7]|\\\\u002[Bb7]");

    private static final Pattern ESCAPE = Pattern.compile("%\\p{XDigit}{2}|\\\\u\\p{XDigit}{4}|\\\\[nrtbf]");

    private final CharSequence text;
    private final int end;
    private int start;

    LocalPart(CharSequence text, int end) {
        this.text = text;
        this.end = end;
        this.start = end;
    }

    /** The index of its first character; {@code end} where there is none. */
    int start() {
        do {
            goBack();
        } while (takeEscapedSign());
        start += escapeBefore();
        while (start < end && !canBegin(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private void goBack() {
        while (start > 0 && end - start < Shapes.LONGEST_LOCAL && belongs(text.charAt(start - 1))) {
            start--;
        }
    }

    private boolean takeEscapedSign() {
        boolean taken = start > 0
                && end - start < Shapes.LONGEST_LOCAL
                && ESCAPED_SIGN.matcher(text).region(start - 1, end).lookingAt();
        start -= taken ? 1 : 0;
        return taken;
    }

    /** How many of the characters taken belong to an escape that begins just before them. */
    private int escapeBefore() {
        var escape = ESCAPE.matcher(text);
        return start > 0 && escape.region(start - 1, end).lookingAt() ? escape.end() - start : 0;
    }

    private static boolean belongs(char c) {
        return canBegin(c) || Shapes.LOCAL_SIGNS.indexOf(c) >= 0;
    }

    private static boolean canBegin(char c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c) || c == '_';
        }
        return LETTER.matcher(String.valueOf(c)).matches();
    }
}
