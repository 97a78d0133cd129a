package dev.goldentrace.redaction.internal.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words beside a number that say what it is. */
final class Cue {
    private static final int BEFORE = 40;
    private static final int AFTER = 20;

    private final Pattern words;
    private final Beginnings beginnings;

    private Cue(Pattern words) {
        this.words = words;
        this.beginnings = Beginnings.of(words);
    }

    /** Of the expression for the words, each of which begins where a word or a part of a name in code begins; case does not matter. */
    static Cue of(String words) {
        return new Cue(Pattern.compile("(?iu)(?<![\\p{L}\\p{Nd}&&[^_]])(?:" + words + ")(?![\\p{L}&&[^_]])"));
    }

    /** Any one of them. */
    Pattern words() {
        return words;
    }

    /** Whether one stands up to 40 characters before, or 20 after. */
    boolean isBeside(CharSequence text, int start, int end) {
        Matcher matcher = words.matcher(text).useTransparentBounds(true);
        return isIn(text, Math.max(0, start - BEFORE), start, matcher)
                || isIn(text, end, Math.min(text.length(), end + AFTER), matcher);
    }

    private boolean isIn(CharSequence text, int from, int to, Matcher matcher) {
        boolean opens = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (opens && beginnings.have(c) && matcher.region(at, to).lookingAt()) {
                return true;
            }
            opens = !Character.isLetterOrDigit(c);
        }
        return false;
    }
}
