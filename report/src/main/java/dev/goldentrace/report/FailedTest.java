package dev.goldentrace.report;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A test that failed without leaving a result of ours, as a build tool reports it.
 *
 * @param className the test class
 * @param method the test method, as the build tool names it
 * @param message the first line of what went wrong, or empty
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record FailedTest(String className, String method, String message) {

    /** Checks that all parts are there. */
    public FailedTest {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(message, "message");
    }
}
