package dev.goldentrace.regression;

import dev.goldentrace.metrics.Loops;
import java.time.Duration;

/**
 * From where on rules speak that count otherwise than by a {@link Measure}.
 *
 * @param settledAt recordings from which on an envelope is settled, at least 1
 * @param loops from when on something is a loop
 * @param contextShare of the context window that a call may fill, above 0 and at most 1
 * @param toolTimeout how long a tool call may take, above 0
 * @param toolErrorShare of tool calls that may fail, from 0 to 1
 */
record Thresholds(int settledAt, LoopLimits loops, double contextShare, Duration toolTimeout, double toolErrorShare) {
    static final Thresholds DEFAULT = new Thresholds(3, new LoopLimits(Loops.TIMES, Loops.ROUNDS, Loops.STEPS), 0.8, Duration.ofSeconds(30), 0);

    /**
     * From when on something is a loop.
     *
     * @param times the same call with the same result, at least 2
     * @param rounds of the same calls in the same order, at least 2
     * @param steps that tell nothing new, at least 2
     */
    record LoopLimits(int times, int rounds, int steps) {
        LoopLimits {
            atLeast(2, "times that make a loop", times);
            atLeast(2, "rounds that make a cycle", rounds);
            atLeast(2, "steps that make a stagnation", steps);
        }
    }

    Thresholds {
        atLeast(1, "recordings that settle an envelope", settledAt);
        if (!(contextShare > 0 && contextShare <= 1)) {
            throw new IllegalArgumentException(
                    "a share of the context window is more than 0 and at most 1, not <" + contextShare + ">");
        }
        if (toolTimeout.isNegative() || toolTimeout.isZero()) {
            throw new IllegalArgumentException(
                    "a tool call may take more than 0 ms, not <" + toolTimeout.toMillis() + ">");
        }
        if (!(toolErrorShare >= 0 && toolErrorShare <= 1)) {
            throw new IllegalArgumentException("a share of tool calls is from 0 to 1, not <" + toolErrorShare + ">");
        }
    }

    Thresholds withSettledAt(int recordings) {
        return new Thresholds(recordings, loops, contextShare, toolTimeout, toolErrorShare);
    }

    Thresholds withLoops(LoopLimits limits) {
        return new Thresholds(settledAt, limits, contextShare, toolTimeout, toolErrorShare);
    }

    Thresholds withContextShare(double share) {
        return new Thresholds(settledAt, loops, share, toolTimeout, toolErrorShare);
    }

    Thresholds withToolTimeout(Duration longest) {
        return new Thresholds(settledAt, loops, contextShare, longest, toolErrorShare);
    }

    Thresholds withToolErrorShare(double share) {
        return new Thresholds(settledAt, loops, contextShare, toolTimeout, share);
    }

    private static void atLeast(int least, String what, int number) {
        if (number < least) {
            throw new IllegalArgumentException(what + " are at least " + least + ", not <" + number + ">");
        }
    }
}
