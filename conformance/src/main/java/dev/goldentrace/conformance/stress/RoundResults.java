package dev.goldentrace.conformance.stress;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** What became of each test of a round. */
final class RoundResults implements TestExecutionListener {
    private static final Pattern INVOCATION = Pattern.compile("\\[test-template-invocation:#(\\d+)]$");

    private final Map<Integer, Optional<Throwable>> tests = new ConcurrentSkipListMap<>();
    private final Map<String, Throwable> others = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> liveCalls = new ConcurrentSkipListMap<>();

    /** What each test failed with, by its number; empty where it passed. */
    Map<Integer, Optional<Throwable>> tests() {
        return tests;
    }

    /** What failed that is no test. */
    Map<String, Throwable> others() {
        return others;
    }

    /** How often the agents of a test reached for their models and tools, where they did. */
    Map<Integer, Integer> liveCalls() {
        return liveCalls;
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        Optional<Integer> test = number(identifier);
        test.ifPresent(number -> tests.put(number, result.getThrowable()));
        if (test.isEmpty()) {
            result.getThrowable().ifPresent(failure -> others.put(identifier.getUniqueId(), failure));
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier identifier, ReportEntry entry) {
        int calls = Integer.parseInt(entry.getKeyValuePairs().getOrDefault(ScriptedAgentTests.LIVE_CALLS, "0"));
        if (calls > 0) {
            number(identifier).ifPresent(test -> liveCalls.merge(test, calls, Integer::sum));
        }
    }

    private static Optional<Integer> number(TestIdentifier identifier) {
        Matcher invocation = INVOCATION.matcher(identifier.getUniqueId());
        return invocation.find() ? Optional.of(Integer.valueOf(invocation.group(1))) : Optional.empty();
    }
}
