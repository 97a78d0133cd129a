package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Remembers which collectors were used after their test had ended, as an agent that did so may have hidden it. */
final class LateUses {
    private final Map<String, Late> refused = new LinkedHashMap<>();
    private final Map<String, ResultOfTest> results = new ConcurrentHashMap<>();

    /** A refusal, of the test that had ended. */
    private record Late(String test, UsageError refusal) {}

    synchronized void add(String test, UsageError refusal) {
        refused.putIfAbsent(String.valueOf(refusal.getMessage()), new Late(test, refusal));
    }

    /** Says where a test's result stands from now on; of a test that ran several times, the newest counts. */
    void result(String test, ResultOfTest result) {
        results.put(test, result);
    }

    /** Says that no call reached a test's collector, and why that may be: the agent may be built around all tests of a class. */
    synchronized UsageError noCall(String test, boolean agentAround) {
        String none = test + ": no call reached the collector. ";
        Late newest = refused.values().stream().reduce((before, after) -> after).orElse(null);
        return newest == null
                ? new UsageError(none + unwrapped(agentAround))
                : new UsageError(none + newest.refusal().getMessage(), newest.refusal());
    }

    private static String unwrapped(boolean agentAround) {
        return "Is the model wrapped, as in LangChain4jTrace.of(trace).chatModel(() -> …), and is it the one that the agent"
                + " uses? A test without an agent takes no TraceCollector."
                + (agentAround
                        ? " Its class takes one for all its tests: where this test makes no call, move it to a class of its own."
                        : "");
    }

    /** Says each on the console and in the result of its test, when all tests have run. */
    synchronized void tell() {
        refused.values().forEach(late -> {
            String message = Objects.requireNonNullElse(late.refusal().getMessage(), late.test());
            ResultOfTest result = results.get(late.test());
            ConsoleLines.println("[goldentrace] " + (result == null ? message : result.concealed(message)));
            warn(result, message);
        });
    }

    /** A result that cannot be written any more hides no other line. */
    private static void warn(@Nullable ResultOfTest result, String message) {
        try {
            if (result != null) {
                result.usedLate(message);
            }
        } catch (UncheckedIOException e) {
            ConsoleLines.println("[goldentrace] " + e.getMessage());
        }
    }
}
