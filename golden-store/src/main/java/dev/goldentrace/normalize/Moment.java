package dev.goldentrace.normalize;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A time as precisely as a text says it.
 *
 * @param from its first instant
 * @param to the first instant after it
 * @param zoned whether the text says its zone; where not, it is taken for UTC here
 */
record Moment(Instant from, Instant to, boolean zoned) {
    /** Clocks are cut to what a text says, and two clocks of one process may differ a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    /** Whose time of day it is. */
    enum Zone {
        SAID,
        UTC,
        OF_THE_MACHINE
    }

    static Moment utc(Instant from, Duration unit) {
        return new Moment(from, from.plus(unit), true);
    }

    /** Gives the zones in which it lies in a run; empty where it is of another time. Without a zone there may be two. */
    Set<Zone> zonesWithin(RunValues run, ZoneId machine) {
        Set<Zone> zones = EnumSet.noneOf(Zone.class);
        if (isWithin(run, ZoneOffset.UTC)) {
            zones.add(zoned ? Zone.SAID : Zone.UTC);
        }
        List<ZoneOffset> offsets = machine.getRules().getValidOffsets(LocalDateTime.ofInstant(from, ZoneOffset.UTC));
        if (!zoned && offsets.stream().anyMatch(offset -> isWithin(run, offset))) {
            zones.add(Zone.OF_THE_MACHINE);
        }
        return zones;
    }

    private boolean isWithin(RunValues run, ZoneOffset offset) {
        long seconds = offset.getTotalSeconds();
        return from.minusSeconds(seconds).isBefore(run.to().plus(TOLERANCE))
                && to.minusSeconds(seconds).isAfter(run.from().minus(TOLERANCE));
    }
}
