package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Effect;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Where in a session a call stands.
 *
 * @param run the run's number, from 1
 * @param lane the line of conversation
 * @param step the step's number in its run and lane, from 1; 0 before the first step
 * @param effect what the tool does to the world; null where the call is no tool call
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Place(
        int run, String lane, int step, @Nullable Effect effect) {
    /** Checks that the lane is there. */
    public Place {
        Objects.requireNonNull(lane, "lane");
    }
}
