package dev.goldentrace.golden;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Visible;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Says that a golden is there but cannot be used, and what to do. Nothing was changed. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class GoldenUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message the file, what is wrong with it, why it may be, and what to do
     * @param cause what led to it, or null
     */
    public GoldenUnreadable(String message, @Nullable Throwable cause) {
        super(Visible.console(message), cause);
    }
}
