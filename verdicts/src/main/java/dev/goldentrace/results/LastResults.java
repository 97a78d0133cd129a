package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** The newest result of each test from before a build. A result that was aborted says nothing about its test, and does not count. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class LastResults {
    private final Map<String, TestResult> byTest;

    private LastResults(Map<String, TestResult> byTest) {
        this.byTest = byTest;
    }

    /**
     * Reads them.
     *
     * @param directory where results are, such as {@code target/goldentrace}; it need not exist
     * @param build when the build began; what ended since is no last result
     * @return the last results that can be read
     */
    public static LastResults before(Path directory, Instant build) {
        Map<String, TestResult> byTest = new HashMap<>();
        ResultReader.readAll(directory).stream() // oldest first, so that the newest stays
                .filter(result -> result.ended().isBefore(build) && result.status() != Status.ABORTED)
                .forEach(result -> byTest.put(result.test().key(), result));
        return new LastResults(byTest);
    }

    /**
     * Looks a test up.
     *
     * @param test which test
     * @return its last result; empty where it has none
     */
    public Optional<TestResult> of(TestIdentity test) {
        return Optional.ofNullable(byTest.get(test.key()));
    }

    /** {@return all of them, in no order} */
    public Collection<TestResult> all() {
        return List.copyOf(byTest.values());
    }
}
