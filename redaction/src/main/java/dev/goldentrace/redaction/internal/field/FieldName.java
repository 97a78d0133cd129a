package dev.goldentrace.redaction.internal.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a field's name, in lower case, however it is written: camelCase, snake_case, kebab-case, with blanks. */
record FieldName(List<String> words) {
    private static final int LONGEST = 100;

    /** Between a small and a capital letter, before the last of several capitals, between letters and digits. */
    private static final Pattern BORDER = Pattern.compile("[^\\p{L}\\p{N}]+"
            + "|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

    static FieldName of(String name) {
        String end = name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
        return new FieldName(BORDER.splitAsStream(end)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }

    /** The last words, with blanks. */
    String from(int first) {
        return String.join(" ", words.subList(first, words.size()));
    }

    /** All words as one: what two names have in common that differ in case, {@code _} and {@code -} only. */
    String joined() {
        return String.join("", words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String last() {
        return words.get(words.size() - 1);
    }

    FieldName withoutLast() {
        return new FieldName(words.subList(0, words.size() - 1));
    }

    FieldName withLast(String word) {
        List<String> changed = new ArrayList<>(words);
        changed.set(words.size() - 1, word);
        return new FieldName(List.copyOf(changed));
    }
}
