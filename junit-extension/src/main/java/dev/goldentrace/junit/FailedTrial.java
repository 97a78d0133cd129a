package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.trials.TrialPolicy;
import org.opentest4j.TestAbortedException;

/** Ends a run of a test that failed without failing the test: the verdict comes later, or the test is in quarantine. */
final class FailedTrial extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    private final Throwable failure;

    FailedTrial(TestCase test, String what, Throwable failure) {
        super(what + test.safe(failure.getMessage()), failure);
        this.failure = failure;
    }

    static FailedTrial ofLiveRuns(TestCase test, TrialPolicy policy, Throwable failure) {
        String what = policy.isSample()
                ? "one of " + policy.runs() + " live runs failed; the verdict comes when all have run. "
                : "a live run failed, and up to " + policy.confirm()
                        + " more confirm it or not; the verdict comes then. ";
        return new FailedTrial(test, what, failure);
    }

    static FailedTrial inQuarantine(TestCase test, String words, Throwable failure) {
        return new FailedTrial(test, words + ". It failed: ", failure);
    }

    /** Whether a failure is about the agent: not so where the test gave up, or uses Goldentrace wrongly. */
    static boolean isOf(Throwable failure) {
        return !(failure instanceof TestAbortedException) && !(failure instanceof UsageError);
    }

    Throwable failure() {
        return failure;
    }
}
