package dev.goldentrace.diff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Numbers the texts of two sessions, so that sets of them can be compared quickly. Not safe for use by several threads. */
final class Vocabulary {
    private final Map<Object, Integer> numbers = new HashMap<>();

    int of(Object text) {
        return numbers.computeIfAbsent(text, unseen -> numbers.size());
    }

    /** The numbers of a set, in ascending order. */
    int[] setOf(Stream<String> texts) {
        return texts.mapToInt(this::of).sorted().distinct().toArray();
    }

    /** The number of a multiset. */
    int ofAll(List<Integer> members) {
        int[] sorted = members.stream().mapToInt(Integer::intValue).sorted().toArray();
        return of(Arrays.toString(sorted));
    }

    /**
     * The distance of Jaccard (1 minus intersection by union) of two sets, which is a metric, in so many parts, rounded up:
     * what is rounded up stays a metric.
     */
    static int distance(int[] one, int[] other, int parts) {
        int common = common(one, other);
        int union = one.length + other.length - common;
        return union == 0 ? 0 : (int) (((long) parts * (union - common) + union - 1) / union);
    }

    private static int common(int[] one, int[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
