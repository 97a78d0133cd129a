package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * How far a measure may grow, as ratios to the most that the accepted recordings needed. A limit is passed by what is
 * more, not by what is equal. There is no slack for small numbers: 2 steps where 1 was accepted are a ratio of 2.
 *
 * @param warn beyond this ratio is a warning
 * @param fail beyond this ratio fails
 * @param failWhenSettled beyond this ratio fails when the envelope is settled (has enough recordings, see
 *     {@link Policy#withSettledAt})
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Limits(double warn, double fail, double failWhenSettled) {

    /** No limit at all. */
    public static final double NEVER = Double.POSITIVE_INFINITY;

    static final Limits NONE = new Limits(NEVER, NEVER, NEVER);

    /** Checks that each ratio is at least 1. */
    public Limits {
        if (!(warn >= 1 && fail >= 1 && failWhenSettled >= 1)) {
            throw new IllegalArgumentException("limits are ratios of at least 1, not <" + warn + ">, <" + fail + ">, <"
                    + failWhenSettled + ">; for no limit say Limits.NEVER");
        }
    }

    /**
     * Fails beyond one ratio, however many recordings there are.
     *
     * @param ratio the ratio
     * @return the limits
     */
    public static Limits failBeyond(double ratio) {
        return new Limits(ratio, ratio, ratio);
    }

    /**
     * Warns beyond one ratio and never fails.
     *
     * @param ratio the ratio
     * @return the limits
     */
    public static Limits warnBeyond(double ratio) {
        return new Limits(ratio, NEVER, NEVER);
    }

    /**
     * Warns from another ratio on.
     *
     * @param ratio the ratio
     * @return a copy that says so
     */
    public Limits withWarn(double ratio) {
        return new Limits(ratio, fail, failWhenSettled);
    }

    /**
     * Fails from another ratio on while the envelope is not settled.
     *
     * @param ratio the ratio
     * @return a copy that says so
     */
    public Limits withFail(double ratio) {
        return new Limits(warn, ratio, failWhenSettled);
    }

    /**
     * Fails from another ratio on when the envelope is settled.
     *
     * @param ratio the ratio
     * @return a copy that says so
     */
    public Limits withFailWhenSettled(double ratio) {
        return new Limits(warn, fail, ratio);
    }

    double failing(boolean settled) {
        return settled ? failWhenSettled : fail;
    }
}
