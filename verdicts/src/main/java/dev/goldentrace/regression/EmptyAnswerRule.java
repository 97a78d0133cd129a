package dev.goldentrace.regression;

import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Step;
import java.util.List;

/**
 * A run that succeeds must end with words or with a tool call (an agent may act, hand off and be done), unless an accepted
 * recording was silent too.
 */
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
        boolean known = comparison.accepted().stream()
                .flatMap(session -> session.runs().stream())
                .anyMatch(EmptyAnswerRule::isSilent);
        return comparison.candidate().runs().stream()
                .filter(run -> !known && isSilent(run))
                .map(run -> finding(
                        Severity.FAIL,
                        Placed.of(run),
                        "an answer",
                        "an empty answer" + LastModelCall.words(run),
                        LastModelCall.remedy(comparison, run)))
                .toList();
    }

    private static boolean isSilent(Run run) {
        boolean blank = run.answer() == null || run.answer().isBlank();
        return run.status() == RunStatus.SUCCESS && blank && !endsWithTool(run);
    }

    private static boolean endsWithTool(Run run) {
        List<Step> steps = run.steps();
        return !steps.isEmpty() && !steps.get(steps.size() - 1).toolCalls().isEmpty();
    }
}
