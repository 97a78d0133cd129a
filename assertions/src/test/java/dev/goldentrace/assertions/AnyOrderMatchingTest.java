package dev.goldentrace.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Held against all ways to match, which small cases allow. */
class AnyOrderMatchingTest {
    private static final int CASES = 500;

    @Test
    void matchesAsManyAsAnyMatchingDoes() {
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            int expected = random.nextInt(6);
            int made = random.nextInt(6);
            List<Set<Integer>> allowed = new ArrayList<>();
            for (int e = 0; e < expected; e++) {
                Set<Integer> some = new TreeSet<>();
                for (int m = 0; m < made; m++) {
                    if (random.nextInt(3) == 0) {
                        some.add(m);
                    }
                }
                allowed.add(some);
            }

            Matched matched = AnyOrderMatching.of(calls(allowed), made(made));

            assertThat(expected - matched.missing().size()).isEqualTo(most(allowed, 0, new TreeSet<>()));
            assertThat(made - matched.unexpected().size())
                    .isEqualTo(expected - matched.missing().size());
            for (int e = 0; e < expected; e++) {
                int place = matched.madeOf().get(e);
                assertThat(place == Matched.NONE || allowed.get(e).contains(place))
                        .isTrue();
            }
        }
    }

    @Test
    void takesLongSessionsOfOneTool() {
        int many = 2_000;
        List<ExpectedCall> expected = IntStream.range(0, many)
                .mapToObj(i -> Trajectory.call("note", With.with("n", many - 1 - i)))
                .toList();

        assertThat(AnyOrderMatching.of(expected, made(many)).missing()).isEmpty();
    }

    private static int most(List<Set<Integer>> allowed, int from, Set<Integer> taken) {
        if (from == allowed.size()) {
            return 0;
        }
        int most = most(allowed, from + 1, taken);
        for (int made : allowed.get(from)) {
            if (taken.add(made)) {
                most = Math.max(most, 1 + most(allowed, from + 1, taken));
                taken.remove(made);
            }
        }
        return most;
    }

    private static List<ExpectedCall> calls(List<Set<Integer>> allowed) {
        return allowed.stream()
                .map(some -> Trajectory.call(
                        "note", Arguments.matching("n", n -> some.contains(((Number) n).intValue()), "one of " + some)))
                .toList();
    }

    private static List<ToolCall> made(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Story.tool("note", "n", i).call())
                .toList();
    }
}
