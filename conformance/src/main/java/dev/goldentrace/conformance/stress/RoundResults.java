package dev.goldentrace.conformance.stress;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final AtomicInteger liveCalls = new AtomicInteger();

    /** What each test failed with, by its number; empty where it passed. */
    Map<Integer, Optional<Throwable>> tests() {
        return tests;
    }

    /** What failed that is no test. */
    Map<String, Throwable> others() {
        return others;
    }

    int liveCalls() {
        return liveCalls.get();
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        Matcher invocation = INVOCATION.matcher(identifier.getUniqueId());
        if (invocation.find()) {
            tests.put(Integer.valueOf(invocation.group(1)), result.getThrowable());
        } else {
            result.getThrowable().ifPresent(failure -> others.put(identifier.getUniqueId(), failure));
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier identifier, ReportEntry entry) {
        String calls = entry.getKeyValuePairs().get(ScriptedAgentTests.LIVE_CALLS);
        if (calls != null) {
            liveCalls.addAndGet(Integer.parseInt(calls));
        }
    }
}
