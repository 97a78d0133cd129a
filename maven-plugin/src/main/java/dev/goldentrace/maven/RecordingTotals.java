package dev.goldentrace.maven;

import dev.goldentrace.limits.LimitReached;
import dev.goldentrace.results.Failure;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import java.util.List;
import java.util.function.Predicate;

/**
 * How far a recording came.
 *
 * @param results of all tests that ran
 * @param cost what its live calls cost, in words
 */
record RecordingTotals(List<TestResult> results, String cost) {

    /** Says it in a line; failures are only mentioned where there are any. */
    String line() {
        long failed = count(result -> recording(result) && result.status() == Status.FAILED);
        return "in all: recorded " + count(result -> result.recording() == RecordingOutcome.RECORDED)
                + ", unchanged " + count(result -> result.recording() == RecordingOutcome.UNCHANGED)
                + ", pending " + count(result -> result.status() == Status.PENDING)
                + (failed == 0 ? "" : ", failed " + failed)
                + ", not reached " + count(RecordingTotals::isNotReached)
                + "; " + cost;
    }

    /** Says whether a limit kept a test from being recorded. */
    static boolean isNotReached(TestResult result) {
        Failure failure = result.failure();
        return failure != null && failure.type().equals(LimitReached.class.getName());
    }

    /** Says whether a test was to be recorded, or failed while others were; one that was not chosen only replays. */
    static boolean concerns(TestResult result) {
        return recording(result) || result.status().fails();
    }

    private static boolean recording(TestResult result) {
        return result.mode().startsWith("record");
    }

    private long count(Predicate<TestResult> which) {
        return results.stream().filter(which).count();
    }
}
