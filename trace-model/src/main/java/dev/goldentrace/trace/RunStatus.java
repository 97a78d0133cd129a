package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import org.apiguardian.api.API;

/** Says how a {@link Run} stands. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum RunStatus {
    /** It has not ended. */
    RUNNING,
    /** It came to an answer. */
    SUCCESS,
    /** It ended with an error. */
    FAILURE,
    /** It ran out of time. */
    TIMEOUT;

    /** {@return the word that files and messages use, in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
