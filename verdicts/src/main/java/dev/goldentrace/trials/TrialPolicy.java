package dev.goldentrace.trials;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.OptionalDouble;
import org.apiguardian.api.API;

/**
 * How often a test runs live, and when its runs are a regression. Immutable.
 *
 * <p>One run that fails is confirmed: run again up to {@code confirm} times, and no more often than it takes to know. The test
 * fails when two of three of the runs that said anything failed, and no fewer than two; below, it is unstable. Several runs
 * ({@code runs}) are a sample, judged in the same way or, where a least pass rate is asked for, by that.
 *
 * @param runs how many runs there are in any case, at least 1
 * @param confirm how many more runs there may be when an only run failed; 0 to let it fail at once
 * @param minPassRate the least share of several runs that must pass, above 0 and at most 1; empty for two of three failing
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TrialPolicy(int runs, int confirm, OptionalDouble minPassRate) {

    /** Checks the numbers. */
    public TrialPolicy {
        if (runs < 1 || confirm < 0) {
            throw new IllegalArgumentException(
                    "expected at least 1 run and 0 to confirm, actual <" + runs + "> and <" + confirm + ">");
        }
        if (minPassRate.isPresent() && !(minPassRate.getAsDouble() > 0 && minPassRate.getAsDouble() <= 1)) {
            throw new IllegalArgumentException(
                    "a least pass rate is above 0 and at most 1, not <" + minPassRate.getAsDouble() + ">");
        }
    }

    /** {@return one run, confirmed by up to two more} */
    public static TrialPolicy confirmed() {
        return new TrialPolicy(1, 2, OptionalDouble.empty());
    }

    /**
     * Makes a policy for a sample.
     *
     * @param runs how many runs
     * @return a copy with that many
     */
    public TrialPolicy withRuns(int runs) {
        return new TrialPolicy(runs, confirm, minPassRate);
    }

    /**
     * Sets how often a failure is run again.
     *
     * @param confirm how many more runs at most
     * @return a copy with that many
     */
    public TrialPolicy withConfirm(int confirm) {
        return new TrialPolicy(runs, confirm, minPassRate);
    }

    /**
     * Asks for a share of several runs to pass.
     *
     * @param rate the share, above 0 and at most 1
     * @return a copy that asks for it
     */
    public TrialPolicy withMinPassRate(double rate) {
        return new TrialPolicy(runs, confirm, OptionalDouble.of(rate));
    }

    /** {@return whether the runs are a sample, not one run and what confirms it} */
    public boolean isSample() {
        return runs > 1;
    }

    /**
     * Says whether a further run is needed.
     *
     * @param soFar the runs that are over
     * @return whether the sample is not complete, or an only run failed and it is not known yet whether that is confirmed
     */
    public boolean wantsMore(List<Trial> soFar) {
        if (soFar.size() < runs) {
            return true;
        }
        boolean unconfirmed = !isSample() && soFar.get(0).result() == Trial.Result.FAILED;
        int left = 1 + confirm - soFar.size();
        if (!unconfirmed || left <= 0) {
            return false;
        }
        Count count = Count.of(soFar);
        boolean mayFail = count.plus(0, left).isConfirmed();
        boolean mayPass = !count.plus(left, 0).isConfirmed();
        return mayFail && mayPass;
    }

    /** {@return the most runs that there can be} */
    public int most() {
        return isSample() ? runs : 1 + confirm;
    }
}
