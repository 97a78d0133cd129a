package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Visible;
import org.apiguardian.api.API;

/**
 * Says that Goldentrace is used in a way that cannot work, and what to do instead. It is an error, so that an agent's
 * {@code catch (Exception)} misses it.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class UsageError extends AssertionError {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message where, what, why it may be, and what to do next
     */
    public UsageError(String message) {
        super(Visible.console(message));
    }

    /**
     * Makes one with a cause.
     *
     * @param message where, what, why it may be, and what to do next
     * @param cause what led to it
     */
    public UsageError(String message, Throwable cause) {
        super(Visible.console(message), cause);
    }
}
