package dev.goldentrace.redaction.internal.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words right before a number that say what it is. */
final class LastWords {
    private static final int LOOK_BACK = 40;

    private final Pattern pattern;
    private final Beginnings beginnings;

    private LastWords(Pattern pattern) {
        this.pattern = pattern;
        this.beginnings = Beginnings.of(pattern);
    }

    /** Of an expression that begins where a word begins, and ends where the text does. */
    static LastWords of(String expression) {
        return new LastWords(Pattern.compile(expression));
    }

    /** Whether they end where a number begins. */
    boolean areBefore(CharSequence text, int number) {
        int from = Math.max(0, number - LOOK_BACK);
        Matcher matcher = pattern.matcher(text.subSequence(from, number)).useTransparentBounds(true);
        boolean opens = true;
        for (int at = from; at < number; at++) {
            char c = text.charAt(at);
            if (opens
                    && beginnings.have(c)
                    && matcher.region(at - from, number - from).lookingAt()) {
                return true;
            }
            opens = !isLetter(c);
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    @Override
    public String toString() {
        return pattern.toString();
    }
}
