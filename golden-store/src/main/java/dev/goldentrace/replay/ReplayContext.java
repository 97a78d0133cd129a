package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What messages of a replay say about where they come from.
 *
 * @param test how messages name the test, such as {@code RefundAgentTest.refunds}
 * @param recordCommand what to type to record it again
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReplayContext(String test, String recordCommand) {
    /** Checks that all parts are there. */
    public ReplayContext {
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(recordCommand, "recordCommand");
    }
}
