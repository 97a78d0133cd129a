package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers which collectors were used after their test had ended, as an agent that did so may have hidden it. */
final class LateUses {
    private final List<UsageError> refused = new CopyOnWriteArrayList<>();

    void add(UsageError refusal) {
        if (refused.stream()
                .noneMatch(known -> String.valueOf(known.getMessage()).equals(refusal.getMessage()))) {
            refused.add(refusal);
        }
    }

    /** Says that no call reached a test's collector, and why that may be: the agent may be built around all tests of a class. */
    UsageError noCall(String test, boolean agentAround) {
        String none = test + ": no call reached the collector. ";
        if (refused.isEmpty()) {
            return new UsageError(
                    none + "Is the model wrapped, as in LangChain4jTrace.of(trace).chatModel(() -> …), and is it"
                            + " the one that the agent uses? A test without an agent takes no TraceCollector."
                            + (agentAround
                                    ? " Its class takes one for all its tests: where this test makes no call, move it to a"
                                            + " class of its own."
                                    : ""));
        }
        UsageError newest = refused.get(refused.size() - 1);
        return new UsageError(none + newest.getMessage(), newest);
    }
}
