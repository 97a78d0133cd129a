package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * When a call happened and how long it took.
 *
 * @param start when it was opened
 * @param latency from the opening to the outcome
 * @param firstToken from the opening to the first chunk of a stream, or null where nothing was streamed
 * @param pace from when the call was really made, which is later than its opening where it was held back, to each chunk of a
 *     stream in order; empty where nothing was streamed or nobody measured
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Timing(
        Instant start, Duration latency, @Nullable Duration firstToken, List<Duration> pace) {

    /** The beginning of time and no duration: for what nobody measured. */
    public static final Timing UNKNOWN = new Timing(Instant.EPOCH, Duration.ZERO, null);

    /** Checks that all parts are there. */
    public Timing {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(latency, "latency");
        pace = List.copyOf(pace);
    }

    /**
     * Says when a call happened whose chunks nobody timed.
     *
     * @param start when it was opened
     * @param latency from the opening to the outcome
     * @param firstToken from the opening to the first chunk of a stream, or null where nothing was streamed
     */
    public Timing(Instant start, Duration latency, @Nullable Duration firstToken) {
        this(start, latency, firstToken, List.of());
    }

    /** {@return whether somebody measured it, so that it is not {@link #UNKNOWN}} */
    public boolean isKnown() {
        return !(start.equals(UNKNOWN.start) && latency.isZero());
    }

    /**
     * Says when each chunk came.
     *
     * @param pace from when the call was really made to each chunk, in order
     * @return a copy that says so
     */
    public Timing withPace(List<Duration> pace) {
        return new Timing(start, latency, firstToken, pace);
    }
}
