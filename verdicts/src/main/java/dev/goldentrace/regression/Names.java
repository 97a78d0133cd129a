package dev.goldentrace.regression;

import java.util.Collection;
import java.util.Comparator;

/** Checks names that users type. */
final class Names {
    private Names() {}

    static String known(String what, String name, Collection<String> known) {
        if (known.contains(name)) {
            return name;
        }
        String nearest = known.stream()
                .min(Comparator.comparingInt(each -> distance(name, each)))
                .orElseThrow();
        throw new IllegalArgumentException(
                "unknown " + what + " <" + name + ">; nearest <" + nearest + ">, all: " + String.join(", ", known));
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
