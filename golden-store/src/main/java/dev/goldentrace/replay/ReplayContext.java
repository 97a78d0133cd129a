package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What messages of a replay say about where they come from, and how it hands out what was recorded.
 *
 * @param test how messages name the test, such as {@code RefundAgentTest.refunds}
 * @param recordCommand what to type to record it again
 * @param paced whether streams are handed out as slowly as they came
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReplayContext(String test, String recordCommand, boolean paced) {
    /** Checks that all parts are there. */
    public ReplayContext {
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(recordCommand, "recordCommand");
    }

    /**
     * Hands streams out at once.
     *
     * @param test how messages name the test
     * @param recordCommand what to type to record it again
     */
    public ReplayContext(String test, String recordCommand) {
        this(test, recordCommand, false);
    }

    /**
     * Says how streams are handed out.
     *
     * @param paced whether as slowly as they came, else at once
     * @return a copy that says so
     */
    public ReplayContext withPace(boolean paced) {
        return new ReplayContext(test, recordCommand, paced);
    }
}
