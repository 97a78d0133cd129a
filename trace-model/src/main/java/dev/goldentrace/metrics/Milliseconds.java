package dev.goldentrace.metrics;

import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads durations in milliseconds, to the nanosecond. */
final class Milliseconds {
    private Milliseconds() {}

    static double of(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    /** Of all runs together; empty as soon as nobody measured one. */
    static Optional<Double> of(Session session) {
        return session.runs().stream().allMatch(Milliseconds::isMeasured)
                ? Optional.of(of(session.runs().stream().map(Run::latency).reduce(Duration.ZERO, Duration::plus)))
                : Optional.empty();
    }

    /** What began at the beginning of time and took no time was made without a clock. */
    private static boolean isMeasured(Run run) {
        return !(run.start().equals(Instant.EPOCH) && run.latency().isZero());
    }
}
