package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What one line of conversation drew from the collector that is another in each session: times, ids, chance and sleeps, each
 * kind in the order in which it was drawn. A replay hands the same out again.
 *
 * @param lane the line of conversation; {@code main} where nobody named one
 * @param clock the readings of the clock, in whole milliseconds
 * @param uuids the ids
 * @param seed what the random numbers were made from, from 0 to 2^48 - 1; null where none were asked for
 * @param sleeps the sleeps that were asked for, in whole milliseconds
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Drawn(
        String lane,
        List<Instant> clock,
        List<UUID> uuids,
        @Nullable Long seed,
        List<Duration> sleeps) {

    /** Checks and copies. */
    public Drawn {
        Objects.requireNonNull(lane, "lane");
        clock = List.copyOf(clock);
        uuids = List.copyOf(uuids);
        sleeps = List.copyOf(sleeps);
    }

    /**
     * Says that a lane drew nothing.
     *
     * @param lane the line of conversation
     * @return the empty values
     */
    public static Drawn nothing(String lane) {
        return new Drawn(lane, List.of(), List.of(), null, List.of());
    }

    /**
     * Gives a clock that was never read its first reading, so that it can be read in a replay without asking the real one.
     *
     * @param start when the session began
     * @return these values, with at least one reading
     */
    public Drawn withClockFrom(Instant start) {
        return clock.isEmpty() ? new Drawn(lane, List.of(start), uuids, seed, sleeps) : this;
    }
}
