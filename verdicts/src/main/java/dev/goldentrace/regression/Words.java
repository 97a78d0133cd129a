package dev.goldentrace.regression;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of a text, as a multiset. */
final class Words {
    /** Scripts that put no spaces between words give a word for each character. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]"
            + "|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]+");

    private final Map<String, Integer> counts = new HashMap<>();
    private int size;

    Words(String text) {
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> {
            counts.merge(word.group(), 1, Integer::sum);
            size++;
        });
    }

    /** The share of words, of the longer of the two texts, that the other does not have: 0 for equal, 1 for nothing in common. */
    double differenceTo(Words other) {
        int longer = Math.max(size, other.size);
        if (longer == 0) {
            return 0;
        }
        int common = counts.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0)))
                .sum();
        return 1 - common / (double) longer;
    }
}
