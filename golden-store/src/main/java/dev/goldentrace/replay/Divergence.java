package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Visible;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * The first mismatch of a replay. It is an error, so that an agent's {@code catch (Exception)} misses it; it carries the
 * expected and the actual value, so that an IDE shows their difference. Nothing in it is unredacted.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Divergence extends AssertionFailedError {
    private static final long serialVersionUID = 1L;

    private final transient Details details;
    private final transient @Nullable Recorded nearest;
    private final transient List<Further> further;

    Divergence(String message, Details details, @Nullable Recorded nearest) {
        this(message, details, nearest, List.of());
    }

    private Divergence(String message, Details details, @Nullable Recorded nearest, List<Further> further) {
        super(Visible.console(message), details.expected(), details.actual());
        this.details = details;
        this.nearest = nearest;
        this.further = List.copyOf(further);
    }

    /**
     * What differs, and where.
     *
     * @param run the run's number, from 1
     * @param lane the line of conversation
     * @param step the step's number in its run and lane, from 1; 0 before the first step
     * @param cause what it is about
     * @param path where in the call, as a JSON path
     * @param expected the recorded value, redacted; {@code absent} where there was none
     * @param actual the value that came, redacted; {@code absent} where there is none
     * @param remedies what to do, most likely first, with the line or command to type
     */
    public record Details(
            int run,
            String lane,
            int step,
            Cause cause,
            String path,
            String expected,
            String actual,
            List<String> remedies) {
        /** Copies the remedies. */
        public Details {
            remedies = List.copyOf(remedies);
        }
    }

    /**
     * A mismatch that came after the first one, where the replay went on.
     *
     * @param details what differs, and where
     * @param consequence whether it lies in what an earlier one already said, so that mending that one may mend it
     */
    public record Further(Details details, boolean consequence) {}

    /** {@return what differs, and where} */
    public Details details() {
        return details;
    }

    /** {@return what differs after it, in order; empty where the replay stopped at it} */
    public List<Further> further() {
        return further;
    }

    /** The recorded call that answers in place of the one that differs; null where there is none. */
    @Nullable
    Recorded nearest() {
        return nearest;
    }

    /** The same, thrown from where it was found, with what came after it. */
    Divergence with(List<Further> more, String lines) {
        Divergence all = new Divergence(getMessage() + lines, details, nearest, more);
        all.setStackTrace(getStackTrace());
        return all;
    }
}
