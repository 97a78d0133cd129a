package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Request;
import org.apiguardian.api.API;

/**
 * Holds live calls back until they may be made, and hears how they ended: for limits of rate, number and cost. It is asked
 * outside of the session's lock, so it may wait.
 */
@FunctionalInterface
@API(status = EXPERIMENTAL, since = "0.1")
public interface Throttle {

    /**
     * Waits until a live call may be made.
     *
     * @param request what is about to be asked
     * @return hears how the call ended, from any thread, exactly once
     * @throws RuntimeException when it must not be made, such as JUnit's abort of a test; it is handed to the agent as it
     *     is, and counts as the call's failure
     */
    Permit enter(Request<?> request);

    /** Hears how a live call ended. */
    @FunctionalInterface
    interface Permit {
        /**
         * Gives back what the call was allowed.
         *
         * @param outcome how it ended
         */
        void end(Outcome<?> outcome);
    }

    /** {@return one that never waits} */
    static Throttle none() {
        return request -> outcome -> {};
    }
}
