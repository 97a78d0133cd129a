package dev.goldentrace.redaction.internal.field;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a name: between blanks, hyphens, commas and dots; {@code O'Brien} is one. Titles are none. */
final class NameWords {
    private static final int LONGEST = 120;
    private static final int MOST = 10;
    private static final int MOST_OF_PROSE = 5;
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['\\u2019`][\\p{L}\\p{M}\\p{N}]++)*+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} \\u00a0,.'\\u2019`()\\u2010-\\u2015-]++");

    private NameWords() {}

    /** The words; none where the text is no name. */
    static List<String> of(String text) {
        if (text.length() > LONGEST || !NAME.matcher(text).matches()) {
            return List.of();
        }
        List<String> words = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .filter(word -> !OrdinaryWords.isTitle(word))
                .toList();
        return words.size() > MOST || isOfNobody(words) ? List.of() : words;
    }

    private static boolean isOfNobody(List<String> words) {
        return words.stream().anyMatch(OrdinaryWords::isNobody)
                || (words.size() > 1 && OrdinaryWords.isFirm(words.get(words.size() - 1)));
    }

    /** Whether a text reads as the name of a person where nothing else says so: two to four words with capitals, no digit. */
    static boolean isFullName(String text) {
        return of(text).size() > 1 && isWrittenAsName(text);
    }

    /** Whether a text is one to four words with capitals, particles aside, and nothing else. */
    static boolean isWrittenAsName(String text) {
        List<String> words = of(text);
        return !words.isEmpty()
                && words.size() < MOST_OF_PROSE
                && Digits.count(text) == 0
                && words.stream().allMatch(NameWords::isCapitalOrParticle)
                && words.stream().anyMatch(word -> Character.isUpperCase(word.codePointAt(0)) || isWithoutCase(word));
    }

    private static boolean isCapitalOrParticle(String word) {
        return Character.isUpperCase(word.codePointAt(0)) || isWithoutCase(word) || OrdinaryWords.isParticle(word);
    }

    private static boolean isWithoutCase(String word) {
        return !Character.isLowerCase(word.codePointAt(0));
    }
}
