package dev.goldentrace.fuzz;

import java.time.Duration;

/** How long one input may take: no text of a few thousand characters is worth a second, so that this many is a hang. */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Patience() {}

    static void with(Work work) throws Exception {
        long started = System.nanoTime();
        work.run();
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        if (took.compareTo(LONGEST) > 0) {
            throw new AssertionError("one input took " + took.toMillis() + " ms, more than " + LONGEST.toMillis());
        }
    }

    /** What is done with one input. */
    interface Work {
        void run() throws Exception;
    }
}
