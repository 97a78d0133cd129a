package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.results.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * Live runs of one agent test. One that fails is an abort, and what decides is how many of those did that said anything: at two
 * of three, and no fewer than two, the test fails, when its template is closed; below, it is unstable. Only the run that the
 * verdict is about is parked.
 */
@SuppressWarnings("deprecation") // before 5.13 a store closes only this type
final class LiveTrials implements Trials, ExtensionContext.Store.CloseableResource, AutoCloseable {
    private final TestCase test;
    private final int count;
    private final List<FailedTrial> failed = new ArrayList<>();
    private final Map<ResultOfTest, LiveCandidate> candidates = new HashMap<>();
    private @Nullable ResultOfTest firstFailed;
    private @Nullable ResultOfTest lastPassed;
    private @Nullable Runnable unusable;
    private int passed;

    LiveTrials(TestCase test, int count) {
        this.test = test;
        this.count = count;
    }

    /** A wrong use of Goldentrace says nothing about the agent, and more runs will not mend it. */
    @Override
    public Throwable instead(Throwable failure) {
        return failure instanceof TestAbortedException || failure instanceof UsageError
                ? failure
                : new FailedTrial(test, count, failure);
    }

    /** Keeps what one run may be parked as. */
    synchronized void candidate(ResultOfTest of, LiveCandidate candidate) {
        candidates.put(of, candidate);
    }

    @Override
    public synchronized void ended(ResultOfTest result, @Nullable Throwable last) {
        if (last instanceof FailedTrial trial) {
            failed.add(trial);
            firstFailed = firstFailed == null ? result : firstFailed;
        } else if (last == null) {
            passed++;
            lastPassed = result;
        } else if (!(last instanceof TestAbortedException)) {
            unusable = () -> {
                park(result);
                result.concluded(last, ResultOfTest.status(last));
            };
        }
    }

    @Override
    public synchronized void close() {
        if (unusable != null) {
            unusable.run(); // that run has failed by itself, and no later one that passed is to hide it
        } else if (!failed.isEmpty()) {
            decide();
        } else if (lastPassed != null) {
            park(lastPassed);
            lastPassed.concluded(null, Status.PASSED);
        }
    }

    private String park(ResultOfTest of) {
        LiveCandidate candidate = candidates.get(of);
        return candidate == null ? "" : candidate.park();
    }

    private void decide() {
        ResultOfTest result = Objects.requireNonNull(firstFailed, "of the first that failed");
        Throwable first = failed.get(0).failure();
        if (failed.size() > 1 && 3 * failed.size() >= 2 * conclusive()) {
            AssertionError verdict = new AssertionError(
                    test.name() + ": failed in " + failed.size() + " of " + conclusive() + " live runs" + silent()
                            + ". The first: " + result.concealed(first.getMessage()) + park(result),
                    first);
            result.concluded(verdict, ResultOfTest.status(first));
            throw verdict;
        }
        String verdict = conclusive() == 1
                ? "not confirmed: failed in 1 of 1 live runs" + silent() + ", and a regression takes two that fail"
                : "unstable: failed in " + failed.size() + " of " + conclusive() + " live runs" + silent()
                        + ", fewer than two of three, so it is no regression";
        String warning = result.concealed(verdict + ". The first: " + first.getMessage());
        result.unstable(warning, conclusive() == 1 ? Status.INCONCLUSIVE : Status.PASSED);
        test.say(test.name() + ": " + warning);
    }

    private int conclusive() {
        return passed + failed.size();
    }

    private String silent() {
        int silent = count - conclusive();
        return silent == 0 ? "" : " (" + silent + " more said nothing)";
    }
}
