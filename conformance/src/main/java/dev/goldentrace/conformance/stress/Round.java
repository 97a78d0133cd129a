package dev.goldentrace.conformance.stress;

import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * One round over all tests.
 *
 * @param mode where answers come from
 * @param seed draws the agents
 * @param number draws the timings, from 0; and, where agents are changed, the changes
 * @param tests how many tests there are
 * @param changed whether each test's agents are changed once
 */
record Round(String mode, long seed, int number, int tests, boolean changed) {
    private static final String MODE = "goldentrace.mode";
    private static final String SEED = "stress.seed";
    private static final String NUMBER = "stress.round";
    private static final String TESTS = "stress.tests";
    private static final String CHANGED = "stress.changed";

    /** As JUnit's configuration parameters, which is how fixtures get to know it. */
    Map<String, String> parameters() {
        return Map.of(
                MODE, mode,
                SEED, String.valueOf(seed),
                NUMBER, String.valueOf(number),
                TESTS, String.valueOf(tests),
                CHANGED, String.valueOf(changed));
    }

    static Round of(Function<String, String> parameters) {
        return new Round(
                parameters.apply(MODE),
                Long.parseLong(parameters.apply(SEED)),
                Integer.parseInt(parameters.apply(NUMBER)),
                Integer.parseInt(parameters.apply(TESTS)),
                Boolean.parseBoolean(parameters.apply(CHANGED)));
    }

    PlannedTest test(int test) {
        return new PlannedTest(Plans.plan(seed, test), new Timing(seed, number, test), change(test));
    }

    Change change(int test) {
        if (!changed) {
            return Change.NONE;
        }
        return Changes.draw(Plans.plan(seed, test), new Random(seed * 31 + number * 65_537L + test));
    }
}
