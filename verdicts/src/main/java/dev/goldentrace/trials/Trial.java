package dev.goldentrace.trials;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.regression.Verdict;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One of several live runs of a test.
 *
 * @param result how it ended
 * @param verdict how it compares with the accepted recordings; null where it made no call
 * @param byItself whether it failed for a reason of the test's own, such as an assertion, whatever the verdict says
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Trial(Result result, @Nullable Verdict verdict, boolean byItself) {

    /** Checks that it says how it ended. */
    public Trial {
        Objects.requireNonNull(result, "result");
    }

    /** How a run ended. */
    public enum Result {
        /** It is as accepted. */
        PASSED,
        /** It is not. */
        FAILED,
        /** The provider was in trouble, or the test gave up: nothing is said about the agent. */
        INCONCLUSIVE
    }

    /**
     * Takes a run for what its verdict says.
     *
     * @param verdict the verdict
     * @return the run
     */
    public static Trial of(Verdict verdict) {
        Result result = switch (verdict.result()) {
            case PASS -> Result.PASSED;
            case FAIL -> Result.FAILED;
            case INCONCLUSIVE -> Result.INCONCLUSIVE;
        };
        return new Trial(result, verdict, false);
    }

    /**
     * Takes a run whose test failed for a reason of its own.
     *
     * @param verdict how the run compares; null where it made no call
     * @return the run
     */
    public static Trial failedByItself(@Nullable Verdict verdict) {
        return new Trial(Result.FAILED, verdict, true);
    }

    /**
     * Takes a run that says nothing about the agent.
     *
     * @param verdict how the run compares; null where it made no call
     * @return the run
     */
    public static Trial inconclusive(@Nullable Verdict verdict) {
        return new Trial(Result.INCONCLUSIVE, verdict, false);
    }

    /** Whether all that it failed in is what recordings disagree in, too. */
    boolean failedInWhatVaries() {
        Verdict compared = verdict;
        return result == Result.FAILED && !byItself && compared != null && compared.mayBeVariation();
    }
}
