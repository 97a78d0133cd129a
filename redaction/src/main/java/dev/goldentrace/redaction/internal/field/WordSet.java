package dev.goldentrace.redaction.internal.field;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words in a set. */
final class WordSet {
    private static final Pattern BLANK = Pattern.compile(" ");

    private WordSet() {}

    /** The words of a text, which stand between blanks. */
    static Set<String> of(String words) {
        return BLANK.splitAsStream(words).collect(Collectors.toUnmodifiableSet());
    }
}
