package dev.goldentrace.junit;

import dev.goldentrace.regression.Verdict;
import dev.goldentrace.results.Status;
import dev.goldentrace.trials.Baseline;
import dev.goldentrace.trials.Trial;
import dev.goldentrace.trials.TrialPolicy;
import dev.goldentrace.trials.TrialsVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * Live runs of one agent test. One that fails is an abort; what all come to is known when the test's template is closed. Only
 * the run that the verdict is about is parked.
 */
@SuppressWarnings("deprecation") // before 5.13 a store closes only this type
final class LiveTrials implements Trials, ExtensionContext.Store.CloseableResource, AutoCloseable {
    private final TestCase test;
    private final TrialPolicy policy;
    private final QuarantineOfTest quarantine;
    private final LiveTests tests;
    private final List<LiveRun> runs = new ArrayList<>();
    private final Map<ResultOfTest, LiveCandidate> candidates = new HashMap<>();
    private final Map<ResultOfTest, Verdict> verdicts = new HashMap<>();
    private Supplier<Baseline> baseline = () -> Baseline.UNKNOWN;
    private @Nullable Runnable unusable;

    LiveTrials(TestCase test, TrialPolicy policy, QuarantineOfTest quarantine, LiveTests tests) {
        this.test = test;
        this.policy = policy;
        this.quarantine = quarantine;
        this.tests = tests;
    }

    TrialPolicy policy() {
        return policy;
    }

    /** Says whether a run is to be made after so many that have begun. One that never ended tells nothing to go by. */
    synchronized boolean wantsMore(int begun) {
        if (begun < policy.runs()) {
            return begun == 0 || !tests.isRefused();
        }
        return unusable == null && runs.size() == begun && policy.wantsMore(trials());
    }

    private List<Trial> trials() {
        return runs.stream().map(LiveRun::trial).toList();
    }

    /** A wrong use of Goldentrace says nothing about the agent, and more runs will not mend it. */
    @Override
    public Throwable instead(Throwable failure) {
        return FailedTrial.isOf(failure) ? FailedTrial.ofLiveRuns(test, policy, failure) : failure;
    }

    /** Keeps what one run may be parked as. */
    synchronized void candidate(ResultOfTest of, LiveCandidate candidate) {
        candidates.put(of, candidate);
    }

    /** Hears how one run compares with the accepted recordings, and how those agree with each other. */
    synchronized void judged(ResultOfTest of, Verdict verdict, Supplier<Baseline> accepted) {
        verdicts.put(of, verdict);
        baseline = accepted;
    }

    @Override
    public synchronized void ended(ResultOfTest result, @Nullable Throwable last) {
        result.refused().ifPresent(how -> tests.refused(test, how));
        if (last == null || last instanceof TestAbortedException) {
            runs.add(LiveRun.of(result, verdicts.get(result), last));
        } else {
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
            tests.concluded(test, false);
        } else if (!runs.isEmpty()) {
            TrialsVerdict verdict = TrialsVerdict.of(trials(), policy, baseline.get());
            boolean gaveUp = runs.stream().allMatch(LiveRun::gaveUp);
            if (!gaveUp) {
                tests.concluded(test, verdict.result() == TrialsVerdict.Result.INCONCLUSIVE);
            }
            conclude(verdict, LiveRun.decisive(runs, verdict));
        }
    }

    private void conclude(TrialsVerdict verdict, LiveRun run) {
        run.result().trials(LiveRun.summary(runs, verdict));
        switch (verdict.result()) {
            case PASS -> passed(verdict, run.result());
            case FAIL -> failed(verdict, run);
            case UNSTABLE -> excused(verdict, run, Status.PASSED);
            case INCONCLUSIVE -> {
                if (verdict.failures() > 0) {
                    excused(verdict, run, Status.INCONCLUSIVE);
                } else {
                    run.result().concluded(run.last(), run.result().status());
                }
            }
        }
    }

    private void passed(TrialsVerdict verdict, ResultOfTest result) {
        park(result);
        if (policy.isSample()) {
            test.say(test.name() + ": " + words(verdict));
        }
        if (!policy.isSample() && policy.minPassRate().isPresent()) {
            result.warning(
                    "goldentrace.minPassRate is about several live runs, and there was one: set goldentrace.runs too");
        }
        result.concluded(null, Status.PASSED);
    }

    private void failed(TrialsVerdict verdict, LiveRun run) {
        ResultOfTest result = run.result();
        Throwable first = run.failure();
        String message = words(verdict) + "\n  the first  " + result.concealed(first.getMessage());
        if (quarantine.isActive()) {
            excuse(result, quarantine.words() + ". It is a regression: " + message + park(result), Status.QUARANTINED);
            return;
        }
        AssertionError regression = new AssertionError(
                test.name() + "  " + ResultOfTest.status(first).name() + ", " + message + quarantine.remark()
                        + park(result),
                first);
        result.concluded(regression, ResultOfTest.status(first));
        throw regression;
    }

    private void excused(TrialsVerdict verdict, LiveRun run, Status status) {
        String first = run.result().concealed(run.failure().getMessage());
        excuse(run.result(), words(verdict) + "\n  the first  " + first, status);
    }

    private void excuse(ResultOfTest result, String warning, Status status) {
        result.excused(warning, status);
        test.say(test.name() + ": " + warning);
    }

    private static String words(TrialsVerdict verdict) {
        StringBuilder words = new StringBuilder(verdict.headline());
        verdict.details().forEach(line -> words.append("\n  ").append(line));
        return words.toString();
    }

    private String park(ResultOfTest of) {
        LiveCandidate candidate = candidates.get(of);
        return candidate == null ? "" : candidate.park();
    }
}
