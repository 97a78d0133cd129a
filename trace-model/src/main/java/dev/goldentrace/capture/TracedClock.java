package dev.goldentrace.capture;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A clock whose readings pass the boundary. */
final class TracedClock extends Clock {
    private final Supplier<Instant> reading;
    private final ZoneId zone;

    TracedClock(Supplier<Instant> reading, ZoneId zone) {
        this.reading = reading;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TracedClock(reading, other);
    }

    @Override
    public Instant instant() {
        return reading.get();
    }
}
