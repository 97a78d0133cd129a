package dev.goldentrace.trials;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * How many of several runs passed.
 *
 * @param passed how many passed
 * @param of how many said anything, at least 1
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PassRate(int passed, int of) {
    /** The 97.5th percentile of the standard normal distribution: 95 % lie between it and its negative. */
    private static final double Z = 1.959963984540054;

    /** Checks the counts. */
    public PassRate {
        if (of < 1 || passed < 0 || passed > of) {
            throw new IllegalArgumentException(
                    "expected some of at least 1 run, actual <" + passed + "> of <" + of + ">");
        }
    }

    /** {@return the share that passed, from 0 to 1} */
    public double rate() {
        return (double) passed / of;
    }

    /**
     * Says where the true rate lies, by the score interval of E. B. Wilson, "Probable inference, the law of succession, and
     * statistical inference" (Journal of the American Statistical Association 22, 1927, p. 209): for n runs of which the share
     * p passed, {@code (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)} with z = 1.96. Unlike the usual interval it is sound
     * for a few runs, and when all passed or none.
     *
     * @return the interval of 95 % confidence, such as 0.44 to 1 for 3 of 3
     */
    public Interval interval() {
        double share = Z * Z / of;
        double middle = rate() + share / 2;
        double half = Z * Math.sqrt(rate() * (1 - rate()) / of + share / (4 * of));
        double low = passed == 0 ? 0 : (middle - half) / (1 + share);
        double high = passed == of ? 1 : (middle + half) / (1 + share);
        return new Interval(low, high);
    }

    /**
     * Estimates pass^k, how likely k runs in a row all pass: {@code C(passed, k) / C(of, k)}, the unbiased estimator of S. Yao
     * et al., "τ-bench: A Benchmark for Tool-Agent-User Interaction in Real-World Domains" (2024), section 3.
     *
     * @param k how many runs, from 1 to {@link #of}
     * @return the estimate, from 0 to 1; for k = 1 the rate
     * @throws IllegalArgumentException when there are fewer than k runs
     */
    public double passHat(int k) {
        if (k < 1 || k > of) {
            throw new IllegalArgumentException("pass^" + k + " takes from 1 to " + of + " runs as k");
        }
        double estimate = 1;
        for (int i = 0; i < k; i++) {
            estimate *= Math.max(0.0, passed - i) / (of - i);
        }
        return estimate;
    }
}
