package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.regression.Judge;
import dev.goldentrace.regression.Verdict;
import dev.goldentrace.replay.JudgeNeeded;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** What the rules make of a file that replayed: a candidate that they refused is refused again. */
final class FileVerdict {
    private final TestCase test;
    private final Judge judge;
    private final Optional<Golden> own;
    private final Golden given;
    private final ResultOfTest result;

    FileVerdict(TestCase test, Settings settings, Optional<Golden> own, Golden given, ResultOfTest result) {
        this.test = test;
        this.judge = Judge.of(AnswersToJudge.recorded(
                Policies.of(settings), given.recordings(), () -> JudgeNeeded.ofCandidate(test.name())));
        this.own = own;
        this.given = given;
        this.result = result;
    }

    /** Throws what the first of its recordings fails with, held against the test's own golden where there is one. */
    void require() {
        for (Session session : given.recordings()) {
            Verdict verdict = own.map(accepted -> judge.judge(
                            CommonStandIns.accepted(accepted),
                            CommonStandIns.by(accepted, session, given.surrogates())))
                    .orElseGet(() -> judge.judgeFirst(session));
            result.verdict(verdict);
            if (verdict.result() == Verdict.Result.INCONCLUSIVE) {
                result.inconclusive();
                throw new TestAbortedException(test.name() + "  " + test.safe(verdict.headline()));
            }
            if (verdict.failed()) {
                throw Regression.of(test, verdict, "");
            }
        }
    }
}
