package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;
import org.opentest4j.AssertionFailedError;

/**
 * The first mismatch of a replay. It is an error, so that an agent's {@code catch (Exception)} misses it; it carries the
 * expected and the actual value, so that an IDE shows their difference. Nothing in it is unredacted.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Divergence extends AssertionFailedError {
    private static final long serialVersionUID = 1L;

    private final transient Details details;

    Divergence(String message, Details details) {
        super(message, details.expected(), details.actual());
        this.details = details;
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
     * @param remedy what to do next, with the command to type
     */
    public record Details(
            int run, String lane, int step, Cause cause, String path, String expected, String actual, String remedy) {}

    /** {@return what differs, and where} */
    public Details details() {
        return details;
    }
}
