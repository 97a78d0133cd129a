package dev.goldentrace.junit;

import org.opentest4j.TestAbortedException;

/** Ends one of several runs of a test that failed, without failing the test: the verdict comes at the end. */
final class FailedTrial extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    private final Throwable failure;

    FailedTrial(TestCase test, int count, Throwable failure) {
        this(test, "one of " + count + " live runs failed; the verdict comes when all have run. ", failure);
    }

    FailedTrial(TestCase test, String what, Throwable failure) {
        super(what + test.safe(failure.getMessage()), failure);
        this.failure = failure;
    }

    Throwable failure() {
        return failure;
    }
}
