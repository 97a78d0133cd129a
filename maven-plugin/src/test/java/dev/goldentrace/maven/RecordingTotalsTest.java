package dev.goldentrace.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.limits.LimitReached;
import dev.goldentrace.results.Failure;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestIdentity;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.results.TestResultBuilder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingTotalsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final TestResult RECORDED =
            result("record").recording(RecordingOutcome.RECORDED).build(Status.PASSED, NOON);
    private static final TestResult REPLAYED = result("replay").build(Status.PASSED, NOON);

    private static TestResultBuilder result(String mode) {
        return TestResult.builder(new TestIdentity("RefundTest", "refunds", null, "refunds()"), mode, NOON);
    }

    @Test
    void countsWhatWasRecorded() {
        TestResult pending =
                result("record").recording(RecordingOutcome.PENDING).build(Status.PENDING, NOON);
        TestResult stopped = result("record")
                .recording(RecordingOutcome.PENDING)
                .failure(new Failure(LimitReached.class.getName(), "not reached"))
                .build(Status.ABORTED, NOON);

        assertThat(new RecordingTotals(List.of(RECORDED, RECORDED, pending, stopped, REPLAYED), "$0.03").line())
                .isEqualTo("in all: recorded 2, unchanged 0, pending 1, not reached 1; $0.03");
    }

    @Test
    void countsFailuresWhereThereAreAny() {
        TestResult failed =
                result("record-missing").recording(RecordingOutcome.PENDING).build(Status.FAILED, NOON);
        TestResult same = result("record").recording(RecordingOutcome.UNCHANGED).build(Status.PASSED, NOON);

        assertThat(new RecordingTotals(List.of(failed, same), "$0.00").line())
                .isEqualTo("in all: recorded 0, unchanged 1, pending 0, failed 1, not reached 0; $0.00");
    }

    @Test
    void doesNotConcernItselfWithATestThatWasNotChosenAndPassed() {
        assertThat(RecordingTotals.concerns(REPLAYED)).isFalse();
        assertThat(RecordingTotals.concerns(RECORDED)).isTrue();
        assertThat(RecordingTotals.concerns(result("replay").build(Status.DIVERGED, NOON)))
                .isTrue();
    }
}
