package dev.goldentrace.trials;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * Between which shares a true rate lies, with 95 % confidence.
 *
 * @param low the least, from 0
 * @param high the most, up to 1
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Interval(double low, double high) {

    /** Checks the order. */
    public Interval {
        if (!(0 <= low && low <= high && high <= 1)) {
            throw new IllegalArgumentException(
                    "an interval of rates lies in order between 0 and 1, not <" + low + "> to <" + high + ">");
        }
    }
}
