package dev.goldentrace.metrics;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How amounts are spread. Quantiles interpolate linearly between neighbours: definition 7 of R. J. Hyndman and Y. Fan, "Sample
 * Quantiles in Statistical Packages" (The American Statistician 50, 1996), as R, NumPy and spreadsheets do unless told
 * otherwise. Of n sorted amounts the quantile p stands at place (n - 1) p, counted from 0; so the median of two is their mean,
 * and p99 lies below the greatest amount. With fewer than 100 amounts p99 tells little more than the greatest does.
 *
 * @param amounts at least one, all finite, least first
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Distribution(List<Double> amounts) {

    /** Sorts and copies. */
    public Distribution {
        amounts = amounts.stream().sorted().toList();
        if (amounts.isEmpty() || !amounts.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("expected at least one amount, all finite, actual <" + amounts + ">");
        }
    }

    /**
     * Spreads amounts.
     *
     * @param amounts in any order, all finite
     * @return how they are spread; empty where there are none
     */
    public static Optional<Distribution> of(Collection<? extends Number> amounts) {
        return amounts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Distribution(
                        amounts.stream().map(Number::doubleValue).toList()));
    }

    /** {@return how many amounts there are} */
    public int n() {
        return amounts.size();
    }

    /**
     * Reads a quantile.
     *
     * @param share which part of the amounts lies below it, from 0 (the least) to 1 (the greatest)
     * @return the amount
     * @throws IllegalArgumentException when the share is not from 0 to 1
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a quantile is of a share from 0 to 1, not <" + share + ">");
        }
        double place = (amounts.size() - 1) * share;
        double below = amounts.get((int) Math.floor(place));
        double above = amounts.get((int) Math.ceil(place));
        return below + (place - Math.floor(place)) * (above - below);
    }

    /** {@return the median} */
    public double p50() {
        return quantile(0.5);
    }

    /** {@return the 90th percentile} */
    public double p90() {
        return quantile(0.9);
    }

    /** {@return the 99th percentile} */
    public double p99() {
        return quantile(0.99);
    }

    /** {@return the least amount} */
    public double min() {
        return amounts.get(0);
    }

    /** {@return the greatest amount} */
    public double max() {
        return amounts.get(amounts.size() - 1);
    }

    /** {@return the arithmetic mean} */
    public double mean() {
        return amounts.stream().mapToDouble(Double::doubleValue).sum() / amounts.size();
    }
}
