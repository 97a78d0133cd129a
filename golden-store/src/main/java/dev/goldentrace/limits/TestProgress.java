package dev.goldentrace.limits;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import org.apiguardian.api.API;

/** How far a test came in a command that records. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum TestProgress {
    /** Its recording was written. */
    RECORDED,
    /** Its recording equals its golden. */
    UNCHANGED,
    /** Its recording waits to be accepted. */
    PENDING,
    /** It failed, so nothing was recorded. */
    FAILED,
    /** A limit was reached before it, or midway. */
    NOT_REACHED;

    /** {@return the words that messages use, such as {@code not reached}} */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@return whether recording it again would only pay for the same once more} */
    public boolean isDone() {
        return this == RECORDED || this == UNCHANGED || this == PENDING;
    }
}
