package dev.goldentrace.normalize;

import java.time.Duration;
import java.time.Instant;

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

    private static final Duration OFFSET_STEP = Duration.ofMinutes(15);
    private static final int WESTMOST = -12 * 4;
    private static final int EASTMOST = 14 * 4;

    static Moment utc(Instant from, Duration unit) {
        return new Moment(from, from.plus(unit), true);
    }

    /** Without a zone it may be the local time of any place on earth. */
    boolean isWithin(RunValues run) {
        if (zoned) {
            return isWithin(run, Duration.ZERO);
        }
        for (int offset = WESTMOST; offset <= EASTMOST; offset++) {
            if (isWithin(run, OFFSET_STEP.multipliedBy(offset))) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithin(RunValues run, Duration offset) {
        return from.minus(offset).isBefore(run.to().plus(TOLERANCE))
                && to.minus(offset).isAfter(run.from().minus(TOLERANCE));
    }
}
