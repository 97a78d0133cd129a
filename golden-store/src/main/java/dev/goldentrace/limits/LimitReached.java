package dev.goldentrace.limits;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;
import org.opentest4j.TestAbortedException;

/** Ends a test whose next live call would go beyond a limit. It is no failure: the same command, typed again, goes on. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class LimitReached extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    LimitReached(String message) {
        super(message);
    }
}
