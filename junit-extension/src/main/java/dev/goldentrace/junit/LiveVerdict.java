package dev.goldentrace.junit;

import dev.goldentrace.diff.ConsoleDiff;
import dev.goldentrace.diff.SessionDiff;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.regression.Judge;
import dev.goldentrace.regression.Verdict;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trials.Baseline;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * Judges what was live, in whole or in part, by the test's golden; where there is none yet, by the rules that no golden may
 * break.
 */
final class LiveVerdict {
    private final TestCase test;
    private final Judge judge;
    private final AnswersToJudge answers;
    private final Optional<Golden> golden;
    private final Draft draft;
    private final ResultOfTest result;

    LiveVerdict(TestCase test, Settings settings, Optional<Golden> golden, Draft draft, ResultOfTest result) {
        this.test = test;
        this.answers = new AnswersToJudge(Policies.of(settings));
        this.judge = Judge.of(answers.policy());
        this.golden = golden;
        this.draft = draft;
        this.result = result;
    }

    Golden candidate(Session session) {
        return draft.of(test, List.of(session));
    }

    Verdict of(Golden candidate) {
        golden.flatMap(before -> RedactedOtherwise.note(before, candidate)).ifPresent(result::warning);
        Verdict verdict = golden.map(accepted -> judge.judge(
                        CommonStandIns.accepted(accepted),
                        CommonStandIns.by(accepted, candidate.newest(), candidate.surrogates())))
                .orElseGet(() -> judge.judgeFirst(candidate.newest()));
        result.judged(answers.judgements());
        return verdict;
    }

    /** A candidate that is replayed later finds there what the judge said of it. */
    Golden withJudgements(Golden candidate) {
        return answers.addedTo(candidate);
    }

    /** How far the accepted recordings agree with each other. */
    Baseline baseline() {
        return golden.map(accepted -> answers.baseline(accepted, judge)).orElse(Baseline.UNKNOWN);
    }

    /** What a verdict that failed is thrown as: it says too where the candidate first differs from what was accepted. */
    Regression regression(Golden candidate, Verdict verdict, String more) {
        String first = golden.map(accepted ->
                        ConsoleDiff.first(SessionDiff.withNearest(accepted, candidate, test.normalization())))
                .orElse("");
        String lines = first.isEmpty() ? "" : "\n  " + test.safe(first).replace("\n", "\n  ");
        return Regression.of(test, verdict, lines + more);
    }

    /** A provider that does not answer says nothing about the agent, whatever the test made of it. */
    Throwable instead(Session soFar, Throwable thrown) {
        if (thrown instanceof TestAbortedException || soFar.calls().isEmpty()) {
            return thrown;
        }
        Verdict verdict = of(candidate(soFar));
        return verdict.result() == Verdict.Result.INCONCLUSIVE && !verdict.isUndecided()
                ? inconclusive(verdict).initCause(thrown)
                : thrown;
    }

    TestAbortedException inconclusive(Verdict verdict) {
        result.inconclusive();
        return new TestAbortedException(test.name() + "  " + test.safe(verdict.headline()));
    }
}
