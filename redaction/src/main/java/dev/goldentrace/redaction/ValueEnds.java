package dev.goldentrace.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places where a live value may end: where the longest value of its type does, and before that wherever the literal text
 * that follows in the template follows. Ends that are borders of words come first.
 */
final class ValueEnds {
    static final int NONE = -1;
    static final int LONGEST_VALUE = 20_000;
    private static final int LONGEST_DELIMITER = 32;
    private static final int MOST_TRIED = 32;

    private final CharSequence live;
    private final int start;
    private final Matcher value;
    private final String template;
    private final int from;
    private final int to;
    private final int longest;
    private int round;
    private int place;
    private int tried;

    /** The literal text that follows the value stands in the template between {@code from} and {@code to}. */
    ValueEnds(CharSequence live, int start, Pattern pattern, String template, int from, int to) {
        this.live = live;
        this.start = start;
        this.template = template;
        this.from = from;
        this.to = Math.min(to, from + LONGEST_DELIMITER);
        this.value = pattern.matcher(live).region(start, Math.min(live.length(), start + LONGEST_VALUE));
        this.longest = value.lookingAt() ? value.end() : NONE;
    }

    int start() {
        return start;
    }

    /** The next place; {@link #NONE} when there is no other. */
    int next() {
        while (longest != NONE && round < 2 && tried < MOST_TRIED) {
            int end = place == 0 ? longest : start + place;
            if (end > longest || (place > 0 && end == longest)) {
                round++;
                place = 0;
            } else {
                place++;
                if (isEnd(end)) {
                    tried++;
                    return end;
                }
            }
        }
        return NONE;
    }

    /** Borders in the first round, all else in the second. */
    private boolean isEnd(int end) {
        return literalFollows(end)
                && Borders.isBorder(live, end) == (round == 0)
                && (end == longest || value.region(start, end).matches());
    }

    private boolean literalFollows(int end) {
        if (to - from > live.length() - end) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (template.charAt(i) != live.charAt(end + i - from)) {
                return false;
            }
        }
        return true;
    }
}
