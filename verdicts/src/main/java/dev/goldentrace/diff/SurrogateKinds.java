package dev.goldentrace.diff;

import dev.goldentrace.redaction.Surrogate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Puts the kind of a surrogate in its place. */
final class SurrogateKinds {
    private final Map<String, String> kinds = new HashMap<>();
    private final NavigableSet<Integer> lengths = new TreeSet<>();

    SurrogateKinds(Collection<Surrogate> surrogates) {
        for (Surrogate surrogate : surrogates) {
            kinds.put(
                    surrogate.text().toLowerCase(Locale.ROOT),
                    "(" + surrogate.type().word() + ")");
            lengths.add(surrogate.text().length());
        }
    }

    String in(String text) {
        if (kinds.isEmpty()) {
            return text;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() == text.length() ? replaced(text, lower) : text;
    }

    private String replaced(String text, String lower) {
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = isBorder(lower, at) ? end(lower, at) : at;
            if (end > at) {
                replaced.append(kinds.get(lower.substring(at, end)));
                at = end;
            } else {
                replaced.append(text.charAt(at++));
            }
        }
        return replaced.toString();
    }

    /** Where the longest surrogate that begins here ends; here where none does. */
    private int end(String lower, int at) {
        for (int length : lengths.descendingSet()) {
            int end = at + length;
            if (end <= lower.length() && isBorder(lower, end) && kinds.containsKey(lower.substring(at, end))) {
                return end;
            }
        }
        return at;
    }

    /** Not within a word. */
    private static boolean isBorder(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }
}
