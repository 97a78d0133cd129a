package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What a directory of results holds.
 *
 * @param tests one outcome for each test, by name
 * @param problems files that could not be used
 * @param stale how many results of earlier builds were left out
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Results(List<TestOutcome> tests, List<Problem> problems, int stale) {

    /** Copies. */
    public Results {
        tests = List.copyOf(tests);
        problems = List.copyOf(problems);
    }

    /** {@return whether there is nothing to report, not even a problem} */
    public boolean isEmpty() {
        return tests.isEmpty() && problems.isEmpty();
    }
}
