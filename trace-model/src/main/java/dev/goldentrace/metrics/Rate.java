package dev.goldentrace.metrics;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * So many per so many, with both counts kept, so that 1 of 2 is told apart from 500 of 1000.
 *
 * @param count how many, at least 0; more than {@code per} where several fall on one, as calls on a task
 * @param per of or per how many, at least 1
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Rate(long count, long per) {

    /** Checks the counts. */
    public Rate {
        if (count < 0 || per < 1) {
            throw new IllegalArgumentException(
                    "expected a count per at least 1, actual <" + count + "> per <" + per + ">");
        }
    }

    /**
     * Makes a rate where there is something to measure.
     *
     * @param count how many, at least 0
     * @param per of or per how many, at least 0
     * @return the rate; empty where it would be per nothing
     */
    public static Optional<Rate> of(long count, long per) {
        return per == 0 ? Optional.empty() : Optional.of(new Rate(count, per));
    }

    /** {@return the count divided by what it is per} */
    public double value() {
        return (double) count / per;
    }

    /** {@return the rate in words, such as {@code 0.94 (47/50)}; with three digits where it is below 0.1} */
    public String describe() {
        String digits = value() > 0 && value() < 0.1 ? "%.3f" : "%.2f";
        return String.format(Locale.ROOT, digits + " (%d/%d)", value(), count, per);
    }
}
