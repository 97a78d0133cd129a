package dev.goldentrace.regression;

import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import java.util.List;

/** A run that succeeds must answer, unless an accepted recording was silent at the same place. */
record EmptyAnswerRule() implements Rule {

    @Override
    public String id() {
        return RuleIds.EMPTY_ANSWER;
    }

    @Override
    public Aspect aspect() {
        return Aspect.BEHAVIOUR;
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        return comparison.candidate().runs().stream()
                .filter(EmptyAnswerRule::isSilent)
                .filter(run -> comparison.accepted().stream().noneMatch(session -> isSilent(session, run.number())))
                .map(run ->
                        finding(Severity.FAIL, Placed.of(run), "an answer", "an empty answer", Remedy.of(comparison)))
                .toList();
    }

    private static boolean isSilent(Session session, int number) {
        return session.runs().stream().anyMatch(run -> run.number() == number && isSilent(run));
    }

    private static boolean isSilent(Run run) {
        return run.status() == RunStatus.SUCCESS
                && (run.answer() == null || run.answer().isBlank());
    }
}
