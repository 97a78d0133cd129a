package dev.goldentrace.assertions;

import dev.goldentrace.trace.ToolCall;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A maximum matching of expected and made calls: as long as there is a path on which one more expected call finds its made
 * one, by moving others to another that they match as well, it is taken (Berge, 1957). Each path is searched in breadth.
 */
final class AnyOrderMatching {
    private final List<int[]> candidates;
    private final int[] madeOf;
    private final int[] expectedOf;

    private AnyOrderMatching(List<ExpectedCall> expected, List<ToolCall> made) {
        candidates = expected.stream()
                .map(call -> IntStream.range(0, made.size())
                        .filter(place -> call.matches(made.get(place)))
                        .toArray())
                .toList();
        madeOf = new int[expected.size()];
        expectedOf = new int[made.size()];
        Arrays.fill(madeOf, Matched.NONE);
        Arrays.fill(expectedOf, Matched.NONE);
    }

    static Matched of(List<ExpectedCall> expected, List<ToolCall> made) {
        AnyOrderMatching matching = new AnyOrderMatching(expected, made);
        for (int place = 0; place < expected.size(); place++) {
            matching.augment(place);
        }
        return Matched.of(matching.madeOf, made.size());
    }

    /** Searches from a free expected call to a free made one, and remembers from where each made call was reached. */
    private void augment(int start) {
        int[] from = new int[expectedOf.length];
        Arrays.fill(from, Matched.NONE);
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int expected = open.remove();
            for (int made : candidates.get(expected)) {
                if (from[made] == Matched.NONE) {
                    from[made] = expected;
                    if (expectedOf[made] == Matched.NONE) {
                        take(made, from);
                        return;
                    }
                    open.add(expectedOf[made]);
                }
            }
        }
    }

    /** Goes the path back: each expected call on it takes the made one that it was reached by. */
    private void take(int end, int[] from) {
        int made = end;
        while (made != Matched.NONE) {
            int expected = from[made];
            int before = madeOf[expected];
            madeOf[expected] = made;
            expectedOf[made] = expected;
            made = before;
        }
    }
}
