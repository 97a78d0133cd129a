package dev.goldentrace.capture;

import dev.goldentrace.trace.Drawn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one lane draws while the session goes on: the recorded values where there is a recording, else real ones. */
final class DrawnInLane {
    /** As many bits as {@link Random} makes use of; JSON readers of any language keep them all. */
    private static final long SEED_BITS = (1L << 48) - 1;

    private final String lane;
    private final List<Instant> readings = new ArrayList<>();
    private final List<UUID> uuids = new ArrayList<>();
    private final List<Duration> sleeps = new ArrayList<>();
    private Duration sleptSinceReading = Duration.ZERO;
    private @Nullable Long seed;
    private @Nullable Random random;

    DrawnInLane(String lane) {
        this.lane = lane;
    }

    Instant reading(Optional<Drawn> recorded, Clock real) {
        Instant reading = recorded.map(this::replayedReading)
                .orElseGet(() -> real.instant().truncatedTo(ChronoUnit.MILLIS));
        readings.add(reading);
        sleptSinceReading = Duration.ZERO;
        return reading;
    }

    /** An agent that polls the clock until something is due must come to an end, so the time goes on a little. */
    private Instant replayedReading(Drawn recorded) {
        int at = readings.size();
        return at < recorded.clock().size()
                ? recorded.clock().get(at)
                : readings.get(at - 1).plusMillis(1).plus(sleptSinceReading);
    }

    UUID uuid(Optional<Drawn> recorded) {
        UUID uuid = recorded.map(this::replayedUuid).orElseGet(UUID::randomUUID);
        uuids.add(uuid);
        return uuid;
    }

    private UUID replayedUuid(Drawn recorded) {
        int at = uuids.size();
        return at < recorded.uuids().size()
                ? recorded.uuids().get(at)
                : UUID.nameUUIDFromBytes((lane + " " + (at + 1)).getBytes(StandardCharsets.UTF_8));
    }

    /** The algorithm of {@link Random} is the same in every JDK, and so are the numbers that a seed gives. */
    Random random(Optional<Drawn> recorded) {
        if (random == null) {
            seed = recorded.map(this::replayedSeed).orElseGet(() -> new SplittableRandom().nextLong() & SEED_BITS);
            random = new Random(seed);
        }
        return random;
    }

    private Long replayedSeed(Drawn recorded) {
        Long known = recorded.seed();
        return known != null ? known : Long.valueOf(lane.hashCode() & SEED_BITS);
    }

    void sleeps(Duration duration) {
        sleeps.add(duration);
        sleptSinceReading = sleptSinceReading.plus(duration);
    }

    Drawn toDrawn() {
        return new Drawn(lane, readings, uuids, seed, sleeps);
    }
}
