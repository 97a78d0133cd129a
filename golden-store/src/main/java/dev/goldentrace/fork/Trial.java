package dev.goldentrace.fork;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.pricing.Cost;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What one live continuation from a fork point came to.
 *
 * @param result how it ended
 * @param liveCalls how many model calls were live
 * @param cost what those cost
 * @param why why it says nothing, for people to read; empty where it says something or nobody knows why
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Trial(Result result, int liveCalls, Cost cost, String why) {

    /** How a continuation can end. */
    public enum Result {
        /** It passed the check. */
        PASSED,
        /** It did not. */
        FAILED,
        /** It says nothing, such as when the provider did not answer. */
        INCONCLUSIVE
    }

    /** Checks that all parts are there. */
    public Trial {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(why, "why");
    }

    /**
     * Makes a trial that says something, or nothing for a reason that nobody knows.
     *
     * @param result how it ended
     * @param liveCalls how many model calls were live
     * @param cost what those cost
     */
    public Trial(Result result, int liveCalls, Cost cost) {
        this(result, liveCalls, cost, "");
    }

    /**
     * Makes a trial that nobody counted the calls of.
     *
     * @param passed whether it passed the check
     * @return the trial
     */
    public static Trial of(boolean passed) {
        return new Trial(passed ? Result.PASSED : Result.FAILED, 0, Cost.free());
    }
}
