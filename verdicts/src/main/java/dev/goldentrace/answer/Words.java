package dev.goldentrace.answer;

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

    /** How many words both texts have, each as often as both have it. */
    int sharedWith(Words other) {
        return counts.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0)))
                .sum();
    }

    int longer(Words other) {
        return Math.max(size, other.size);
    }

    /** At least half of the words of the longer of the two texts stand in the other too. */
    boolean areLike(Words other) {
        return 2 * sharedWith(other) >= longer(other);
    }

    int size() {
        return size;
    }
}
