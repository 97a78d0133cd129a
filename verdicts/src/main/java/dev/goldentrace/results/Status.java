package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import org.apiguardian.api.API;

/** Says how a test with a trace ended. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Status {
    /** It passed; findings, if any, only warn. */
    PASSED,
    /** It failed for a reason of its own: an assertion, an exception, a capture that is not complete. */
    FAILED,
    /** A replay met a request that the golden does not hold, or did not make one that it holds. */
    DIVERGED,
    /** A live candidate has findings that fail. */
    REGRESSED,
    /** A replay found no golden to replay. */
    UNRECORDED,
    /** A recording was made, but waits for somebody to accept it. */
    PENDING,
    /** The provider got in the way (authentication, rate limit, network), so that nothing can be said. */
    INCONCLUSIVE,
    /** The test gave up by itself, by an assumption. */
    ABORTED,
    /** It failed live, and a quarantine keeps that from failing the build. */
    QUARANTINED;

    /** {@return the word that files and messages use, in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether a build with such a test must not pass} */
    public boolean fails() {
        return switch (this) {
            case FAILED, DIVERGED, REGRESSED, UNRECORDED, PENDING -> true;
            case PASSED, INCONCLUSIVE, ABORTED, QUARANTINED -> false;
        };
    }
}
