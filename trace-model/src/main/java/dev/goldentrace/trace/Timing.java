package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * When a call happened and how long it took.
 *
 * @param start when it was opened
 * @param latency from the opening to the outcome
 * @param firstToken from the opening to the first chunk of a stream, or null where nothing was streamed
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Timing(
        Instant start, Duration latency, @Nullable Duration firstToken) {

    /** The beginning of time and no duration: for what nobody measured. */
    public static final Timing UNKNOWN = new Timing(Instant.EPOCH, Duration.ZERO, null);

    /** Checks that all parts are there. */
    public Timing {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(latency, "latency");
    }
}
