package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The digits in an id: the rest keeps its shape, as {@code credit_card_} in {@code credit_card_9513842}. */
final class DigitsReading implements Reading {
    private static final int LONGEST = 200;
    private static final Pattern BETWEEN_BORDERS = Pattern.compile("(?<![\\p{L}\\p{N}])[0-9]{3,}+(?!\\p{L})");
    private static final Pattern ANY = Pattern.compile("[0-9]{3,}+");

    @Override
    public void read(String text, Values values) {
        if (text.length() > LONGEST) {
            return;
        }
        List<String> groups = groups(BETWEEN_BORDERS, text);
        (groups.isEmpty() ? groups(ANY, text) : groups)
                .forEach(group -> values.everywhere(Surrogate.Type.NUMBER, group));
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
