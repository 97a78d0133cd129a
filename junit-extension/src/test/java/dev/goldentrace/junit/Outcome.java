package dev.goldentrace.junit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** What a run of fixtures came to. */
record Outcome(EngineExecutionResults results) {

    /** What failed, containers included, in order. */
    List<Throwable> failures() {
        return List.copyOf(ended(TestExecutionResult.Status.FAILED).values());
    }

    /** The only failure. */
    Throwable failure() {
        List<Throwable> all = failures();
        if (all.size() != 1) {
            throw new AssertionError("expected one failure, but there are " + all);
        }
        return all.get(0);
    }

    /** What gave up, in order. */
    List<Throwable> aborts() {
        return List.copyOf(ended(TestExecutionResult.Status.ABORTED).values());
    }

    long passed() {
        return results.testEvents().succeeded().count();
    }

    private Map<String, Throwable> ended(TestExecutionResult.Status status) {
        Map<String, Throwable> found = new LinkedHashMap<>();
        results.allEvents().stream()
                .filter(event -> event.getType() == EventType.FINISHED)
                .filter(event -> result(event).getStatus() == status)
                .forEach(event -> found.put(
                        event.getTestDescriptor().getUniqueId().toString(),
                        result(event).getThrowable().orElseThrow()));
        return found;
    }

    private static TestExecutionResult result(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class);
    }
}
