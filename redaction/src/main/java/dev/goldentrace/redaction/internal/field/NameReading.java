package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;
import java.util.List;

/**
 * Names, word by word: each is found in other orders, alone and in identifiers. Words that would destroy texts are found as
 * they are written only, and in identifiers next to the name's other words.
 */
final class NameReading implements Reading {
    private static final int FEWEST_LETTERS = 3;

    @Override
    public void read(String text, Values values) {
        List<String> words = NameWords.of(text);
        words.forEach(word -> word(word, values));
        if (words.size() > 1 && words.stream().anyMatch(NameReading::isHiddenInIdentifiers)) {
            asIdentifier(words, values);
        }
    }

    /** A word that is not looked for in identifiers is found there next to the name's other words. */
    static void asIdentifier(List<String> words, Values values) {
        for (String between : List.of("_", ".", "-")) {
            values.everywhere(Surrogate.Type.NAME, String.join(between, words));
        }
    }

    static boolean isFoundEverywhere(String word) {
        return letters(word) >= (isIdeographic(word) ? 2 : FEWEST_LETTERS) && !OrdinaryWords.isOrdinary(word);
    }

    /** Whether a word could be told in {@code yu_li_1975} next to the name's other words only. */
    static boolean isHiddenInIdentifiers(String word) {
        return !isFoundEverywhere(word) && !Character.isLowerCase(word.codePointAt(0));
    }

    private static void word(String word, Values values) {
        if (isFoundEverywhere(word)) {
            values.everywhere(Surrogate.Type.NAME, word);
            otherApostrophe(word, values);
        } else if (letters(word) > 1 && Character.isUpperCase(word.codePointAt(0)) && !isShortAndOrdinary(word)) {
            values.asWritten(Surrogate.Type.NAME, word);
        }
    }

    private static void otherApostrophe(String word, Values values) {
        if (word.indexOf('\'') >= 0) {
            values.everywhere(Surrogate.Type.NAME, word.replace('\'', '\u2019'));
        } else if (word.indexOf('\u2019') >= 0) {
            values.everywhere(Surrogate.Type.NAME, word.replace('\u2019', '\''));
        }
    }

    /** {@code So} and {@code An} begin too many sentences. */
    private static boolean isShortAndOrdinary(String word) {
        return letters(word) < FEWEST_LETTERS && OrdinaryWords.isOrdinary(word);
    }

    private static long letters(String word) {
        return word.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static boolean isIdeographic(String word) {
        return word.codePoints().allMatch(Character::isIdeographic);
    }
}
