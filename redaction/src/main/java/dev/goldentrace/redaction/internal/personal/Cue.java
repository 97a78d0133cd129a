package dev.goldentrace.redaction.internal.personal;

import java.util.regex.Pattern;

/**
 * Words beside a number that say what it is.
 *
 * @param words any one of them
 */
record Cue(Pattern words) {
    private static final int BEFORE = 40;
    private static final int AFTER = 20;

    /** Of the expression for the words, each of which begins where a word or a part of a name in code begins; case does not matter. */
    static Cue of(String words) {
        return new Cue(Pattern.compile("(?iu)(?<![\\p{L}\\p{Nd}&&[^_]])(?:" + words + ")(?![\\p{L}&&[^_]])"));
    }

    /** Whether one stands up to 40 characters before, or 20 after. */
    boolean isBeside(CharSequence text, int start, int end) {
        return isIn(text, start - BEFORE, start) || isIn(text, end, end + AFTER);
    }

    private boolean isIn(CharSequence text, int from, int to) {
        return words.matcher(text)
                .region(Math.max(0, from), Math.min(text.length(), to))
                .useTransparentBounds(true)
                .find();
    }
}
