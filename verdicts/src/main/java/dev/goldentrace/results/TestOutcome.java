package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What counts for one test, and the attempts before it.
 *
 * @param result the newest attempt, which supersedes the others
 * @param earlier the attempts before it in the same build, oldest first
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TestOutcome(TestResult result, List<TestResult> earlier) {

    /** Checks and copies. */
    public TestOutcome {
        Objects.requireNonNull(result, "result");
        earlier = List.copyOf(earlier);
    }

    /** {@return whether the test passed only after an attempt that failed} */
    public boolean flaky() {
        return !result.status().fails()
                && earlier.stream().anyMatch(attempt -> attempt.status().fails());
    }
}
