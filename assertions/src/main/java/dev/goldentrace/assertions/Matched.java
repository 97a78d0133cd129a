package dev.goldentrace.assertions;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which made call answers which expected one.
 *
 * @param madeOf for each expected call the place of the made one, or -1
 * @param made how many calls were made
 */
record Matched(List<Integer> madeOf, int made) {
    static final int NONE = -1;

    static Matched of(int[] madeOf, int made) {
        return new Matched(IntStream.of(madeOf).boxed().toList(), made);
    }

    /** The places of expected calls that were not made. */
    List<Integer> missing() {
        return IntStream.range(0, madeOf.size())
                .filter(place -> madeOf.get(place) == NONE)
                .boxed()
                .toList();
    }

    /** The places of made calls that nobody expected. */
    List<Integer> unexpected() {
        return IntStream.range(0, made)
                .filter(place -> !madeOf.contains(place))
                .boxed()
                .toList();
    }
}
