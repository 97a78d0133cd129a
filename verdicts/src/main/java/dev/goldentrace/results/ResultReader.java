package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Reads what writers left and merges it: one outcome for each test. The newest attempt counts; those before it in the
 * same build are kept beside it. A file that cannot be used becomes a {@link Problem} and hides nothing else.
 *
 * <p>A build is told from those before it by its start: {@link #readSince} leaves out what ended earlier. Where nobody
 * knows the start, {@link #read} takes each test's newest result, whichever build it is from, and only what the same
 * process wrote counts as an earlier attempt.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ResultReader {
    private ResultReader() {}

    /**
     * Reads the newest result of each test.
     *
     * @param directory where results are, such as {@code target/goldentrace}; it need not exist
     * @return the results
     */
    public static Results read(Path directory) {
        return read(directory, Instant.MIN);
    }

    /**
     * Reads the results of one build.
     *
     * @param directory where results are, such as {@code target/goldentrace}; it need not exist
     * @param buildStart when the build began; results that ended before it are left out and counted
     * @return the results
     */
    public static Results readSince(Path directory, Instant buildStart) {
        return read(directory, buildStart);
    }

    /**
     * Reads every result, superseded and stale ones as well, such as to find candidates that still wait.
     *
     * @param directory where results are, such as {@code target/goldentrace}; it need not exist
     * @return all results that can be read, oldest first
     */
    public static List<TestResult> readAll(Path directory) {
        return Attempt.oldestFirst(new ResultFiles(directory).attempts(Instant.MIN)).stream()
                .map(Attempt::result)
                .toList();
    }

    private static Results read(Path directory, Instant buildStart) {
        ResultFiles files = new ResultFiles(directory);
        Map<String, List<Attempt>> byTest = new TreeMap<>();
        for (Attempt attempt : Attempt.oldestFirst(files.attempts(buildStart))) {
            byTest.computeIfAbsent(attempt.result().test().key(), test -> new ArrayList<>())
                    .add(attempt);
        }
        Map<String, TestOutcome> outcomes = new LinkedHashMap<>();
        byTest.forEach((test, attempts) -> outcomes.put(test, outcome(attempts, buildStart.equals(Instant.MIN))));
        return new Results(List.copyOf(outcomes.values()), files.problems(), files.stale());
    }

    private static TestOutcome outcome(List<Attempt> attempts, boolean manyBuilds) {
        Attempt last = attempts.get(attempts.size() - 1);
        List<TestResult> earlier = attempts.subList(0, attempts.size() - 1).stream()
                .filter(attempt -> !manyBuilds || attempt.writer().equals(last.writer()))
                .map(Attempt::result)
                .toList();
        return new TestOutcome(last.result(), earlier);
    }
}
