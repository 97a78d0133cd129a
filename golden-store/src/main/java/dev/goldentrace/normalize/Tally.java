package dev.goldentrace.normalize;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts what was taken for the same, by kind and place. */
final class Tally {
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private final Map<Where, Integer> counts = new TreeMap<>();

    private record Where(String kind, String place) implements Comparable<Where> {
        @Override
        public int compareTo(Where other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : place.compareTo(other.place);
        }
    }

    void add(String kind, Field field) {
        String place = INDEX.matcher(field.place().path()).replaceAll("[*]");
        counts.merge(new Where(kind, place), 1, Integer::sum);
    }

    void addAll(Tally other) {
        other.counts.forEach((where, count) -> counts.merge(where, count, Integer::sum));
    }

    List<NormalizedText> texts() {
        return counts.entrySet().stream()
                .map(entry ->
                        new NormalizedText(entry.getKey().kind(), entry.getKey().place(), entry.getValue()))
                .toList();
    }
}
