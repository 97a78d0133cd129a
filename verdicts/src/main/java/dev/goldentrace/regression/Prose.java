package dev.goldentrace.regression;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Free text such as a summary or a message, which never repeats: recognised by what it looks like.
 *
 * <p>A text is prose when it has six words or more, at least half of which begin with a lower-case letter, and no sign
 * of code, for a query or a formula is an argument whose every letter counts. Addresses and titles are no prose.
 */
final class Prose {
    private static final int FEWEST_WORDS = 6;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CODE = Pattern.compile("[={}<>;\\[\\]*|]|://");

    private Prose() {}

    static boolean is(String text) {
        List<String> words = Arrays.asList(SPACE.split(text.strip()));
        return words.size() >= FEWEST_WORDS && !CODE.matcher(text).find() && mostlyLowerCase(words);
    }

    private static boolean mostlyLowerCase(List<String> words) {
        long lower = words.stream()
                .filter(word -> !word.isEmpty() && isLowerCase(word.codePointAt(0)))
                .count();
        return 2 * lower >= words.size();
    }

    /** Letters of scripts without case count as lower case. */
    private static boolean isLowerCase(int letter) {
        return Character.isLetter(letter) && !Character.isUpperCase(letter);
    }

    /** The paths at which any of some JSON values holds prose. */
    static Set<String> paths(Object... values) {
        Set<String> paths = new HashSet<>();
        for (Object value : values) {
            collect(value, "", paths);
        }
        return paths;
    }

    private static void collect(@Nullable Object value, String path, Set<String> paths) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, inner) -> collect(inner, path + "." + key, paths));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), path + "[" + i + "]", paths);
            }
        } else if (value instanceof String text && is(text)) {
            paths.add(path);
        }
    }
}
