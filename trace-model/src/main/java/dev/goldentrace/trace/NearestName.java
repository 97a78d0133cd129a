package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Collection;
import java.util.Comparator;
import org.apiguardian.api.API;

/** Finds the name that somebody meant. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class NearestName {
    private NearestName() {}

    /**
     * Finds the known name that needs the fewest edits (Levenshtein, 1965: insert, delete, replace a character).
     *
     * @param name what was typed
     * @param known the names there are, at least one
     * @return the nearest of them, the first of several
     */
    public static String of(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(each -> edits(name, each)))
                .orElseThrow(() -> new IllegalArgumentException("no names are known"));
    }

    /**
     * Counts the edits that make one word of another (Levenshtein, 1965: insert, delete, replace a character).
     *
     * @param one a word
     * @param other another
     * @return at least 0, which is for equal words
     */
    public static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
