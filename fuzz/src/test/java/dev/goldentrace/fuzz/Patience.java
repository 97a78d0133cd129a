package dev.goldentrace.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How long one input may keep a processor busy, whatever runs beside it: no text of a few thousand characters is worth a second,
 * so that this many is a hang.
 */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Patience() {}

    static void with(Work work) throws Exception {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long started = thread.getCurrentThreadCpuTime();
        work.run();
        Duration took = Duration.ofNanos(thread.getCurrentThreadCpuTime() - started);
        if (took.compareTo(LONGEST) > 0) {
            throw new AssertionError("one input took " + took.toMillis() + " ms, more than " + LONGEST.toMillis());
        }
    }

    /** What is done with one input. */
    interface Work {
        void run() throws Exception;
    }
}
