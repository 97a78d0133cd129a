package dev.goldentrace.assertions;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.regression.Aspect;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.GoldenOfTest;
import dev.goldentrace.regression.Judge;
import dev.goldentrace.regression.Policy;
import dev.goldentrace.regression.Verdict;
import dev.goldentrace.trace.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a session stands to accepted ones.
 *
 * @param session the session, as the agent saw it
 * @param golden what is known of the test's golden, or null
 */
record GoldenChecks(Session session, @Nullable GoldenOfTest golden) {

    static GoldenChecks of(Scope scope) {
        return new GoldenChecks(scope.whole(), scope.golden());
    }

    @Nullable
    Failure behavesLikeGolden() {
        GoldenOfTest known = known("behavesLikeGolden()");
        List<Session> accepted = known.accepted();
        if (accepted.isEmpty()) {
            known.say("behavesLikeGolden() checked nothing: " + known.whyNone());
            return null;
        }
        Verdict verdict = Judge.of(known.policy()).judge(accepted, known.redact(Status.ended(session)));
        return failure("to behave like its golden", verdict, verdict.behaviour());
    }

    @Nullable
    Failure behavesLike(List<Session> accepted) {
        Verdict verdict = Judge.of(Policy.balanced()).judge(accepted, Status.ended(session));
        return failure("to behave like the accepted", verdict, verdict.behaviour());
    }

    @Nullable
    Failure staysWithin(Policy policy) {
        GoldenOfTest known = known("staysWithin(policy)");
        List<Session> accepted = known.accepted();
        Session redacted = known.redact(Status.ended(session));
        if (accepted.isEmpty()) {
            known.say("staysWithin(policy) checked only what needs no golden: " + known.whyNone());
        }
        Judge judge = Judge.of(policy);
        Verdict verdict = accepted.isEmpty() ? judge.judgeFirst(redacted) : judge.judge(accepted, redacted);
        return failure("to stay within the policy", verdict, verdict.findings());
    }

    private GoldenOfTest known(String assertion) {
        if (golden == null) {
            throw new UsageError(assertion + ": expected the golden of the running test, but nobody told of one."
                    + " Hand over the TraceCollector of a test with @AgentTrace or @AgentTest, as in"
                    + " assertThatTrace(trace), not its session; or name sessions, as in behavesLike(accepted).");
        }
        return golden;
    }

    private static @Nullable Failure failure(String claim, Verdict verdict, List<Finding> findings) {
        if (verdict.result() == Verdict.Result.INCONCLUSIVE) {
            return new Failure(claim, "a session that can be judged", verdict.headline());
        }
        List<Finding> failures =
                verdict.failures().stream().filter(findings::contains).toList();
        if (failures.isEmpty()) {
            return null;
        }
        Finding first = failures.get(0);
        String more = failures.size() > 1 ? ", and " + Counted.of(failures.size() - 1L, "more finding") : "";
        String place = first.place().isEmpty() ? "" : ", at " + first.place();
        String rule = (first.aspect() == Aspect.BEHAVIOUR ? "behaviour, rule " : "budget, rule ") + first.rule();
        return new Failure(claim, first.expected(), first.actual() + " (" + rule + place + ")" + more, first.remedy());
    }
}
