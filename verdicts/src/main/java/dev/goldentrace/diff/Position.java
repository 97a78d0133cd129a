package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Step;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Where something stands in a session, counted from the session's own order.
 *
 * @param run the run, from 1
 * @param lane the line of conversation
 * @param step the step in its run and lane, from 1; 0 before the run's first step
 * @param call the call among those of the step, from 1; 0 for the step itself
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Position(int run, String lane, int step, int call) {
    /** Checks that the numbers can be. */
    public Position {
        Objects.requireNonNull(lane, "lane");
        if (run < 1 || step < 0 || call < 0) {
            throw new IllegalArgumentException("no place has run " + run + ", step " + step + ", call " + call
                    + ": runs count from 1, steps and calls from 0");
        }
    }

    boolean isBefore(Position other) {
        return run != other.run ? run < other.run : step < other.step;
    }

    /** {@return the same as people say it, such as {@code run 2, step 3}; the run only where it is not the first} */
    public String words() {
        return (run > 1 ? "run " + run + ", " : "")
                + (step == 0 ? "the start" : "step " + step)
                + (lane.equals(Step.MAIN_LANE) ? "" : " of lane \"" + lane + "\"")
                + (call == 0 ? "" : ", call " + call);
    }
}
