package dev.goldentrace.conformance.kill;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * When a process is killed: one time in eight at any moment of its life, else while it makes a golden, which is between a
 * model's last answer and the end of its test; and half of those times just when a file is being written.
 */
final class Moments {
    private static final int ANYWHERE = 8;
    private static final double BEYOND = 1.1;
    private static final long ONE_FILE = 2_000_000;

    private final Random random;
    private final Map<String, Long> writing = new HashMap<>();
    private long whole;

    Moments(long seed) {
        this.random = new Random(seed);
    }

    /** What a process that is not killed tells of how long everything takes. */
    void measure(Child child) throws InterruptedException {
        long start = System.nanoTime();
        Map<String, Long> answered = new HashMap<>();
        for (Optional<String> line = child.line(Long.MAX_VALUE); line.isPresent(); line = child.line(Long.MAX_VALUE)) {
            long now = System.nanoTime();
            for (String test : RecordedTests.ALL) {
                if (line.get().equals(Progress.answered(test))) {
                    answered.put(test, now);
                } else if (line.get().equals(Progress.over(test)) && answered.containsKey(test)) {
                    writing.put(test, now - answered.get(test));
                }
            }
        }
        whole = System.nanoTime() - start;
    }

    /**
     * One moment.
     *
     * @param after the line after which it is; null for the process's start
     * @param writing whether it is not before a temporary file is there
     * @param nanos how long after that
     * @param longest when it is to be killed at the latest, as it may hang
     */
    record Moment(@Nullable String after, boolean writing, long nanos, long longest) {}

    Moment draw() {
        long longest = 2 * whole;
        if (random.nextInt(ANYWHERE) == 0) {
            return new Moment(null, false, between(whole), longest);
        }
        String test = RecordedTests.ALL.get(random.nextInt(RecordedTests.ALL.size()));
        boolean atFile = random.nextBoolean();
        long window = atFile ? ONE_FILE : writing.getOrDefault(test, ONE_FILE);
        return new Moment(Progress.answered(test), atFile, between(window), longest);
    }

    private long between(long nanos) {
        return (long) (random.nextDouble() * BEYOND * nanos);
    }
}
