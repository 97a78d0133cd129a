package dev.goldentrace.junit;

import dev.goldentrace.regression.Verdict;
import dev.goldentrace.replay.UnrecordedCall;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TrialResult;
import dev.goldentrace.results.TrialsResult;
import dev.goldentrace.trials.Trial;
import dev.goldentrace.trials.TrialsVerdict;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One live run of an agent test that is over.
 *
 * @param result what it leaves for the report
 * @param trial how it ended
 * @param last what JUnit was told, null where it passed
 */
record LiveRun(ResultOfTest result, Trial trial, @Nullable Throwable last) {

    static LiveRun of(ResultOfTest result, @Nullable Verdict verdict, @Nullable Throwable last) {
        return new LiveRun(result, trial(verdict, last), last);
    }

    private static Trial trial(@Nullable Verdict verdict, @Nullable Throwable last) {
        if (last == null) {
            return new Trial(Trial.Result.PASSED, verdict, false);
        }
        if (last instanceof FailedTrial failed) {
            boolean compared = failed.failure() instanceof Regression || failed.failure() instanceof UnrecordedCall;
            return compared && verdict != null ? Trial.of(verdict) : Trial.failedByItself(verdict);
        }
        return Trial.inconclusive(verdict);
    }

    /** Why it failed. */
    Throwable failure() {
        return ((FailedTrial) Objects.requireNonNull(last, "it failed")).failure();
    }

    /** Whether the test gave up by itself, by an assumption, which says nothing about the provider either. */
    boolean gaveUp() {
        return result.status() == Status.ABORTED && !(last instanceof FailedTrial);
    }

    /** The run that a verdict is about: the first that failed, else the last that passed, else the last. */
    static LiveRun decisive(List<LiveRun> runs, TrialsVerdict verdict) {
        Trial.Result about = verdict.result() == TrialsVerdict.Result.PASS ? Trial.Result.PASSED : Trial.Result.FAILED;
        List<LiveRun> such =
                runs.stream().filter(run -> run.trial().result() == about).toList();
        if (such.isEmpty()) {
            return runs.get(runs.size() - 1);
        }
        return about == Trial.Result.FAILED ? such.get(0) : such.get(such.size() - 1);
    }

    static TrialsResult summary(List<LiveRun> runs, TrialsVerdict verdict) {
        return new TrialsResult(
                verdict.result(),
                verdict.headline(),
                verdict.details(),
                runs.stream().map(LiveRun::summary).toList(),
                verdict.policy().minPassRate().isPresent()
                        ? verdict.policy().minPassRate().getAsDouble()
                        : null,
                verdict.baseline(),
                verdict.ratios());
    }

    private TrialResult summary() {
        Verdict verdict = trial.verdict();
        String words = trial.byItself() || verdict == null
                ? last == null ? "passed" : String.valueOf(message(last))
                : verdict.headline();
        return new TrialResult(trial.result(), result.concealed(words), result.figures());
    }

    private static @Nullable String message(Throwable last) {
        return last instanceof FailedTrial failed ? failed.failure().getMessage() : last.getMessage();
    }
}
