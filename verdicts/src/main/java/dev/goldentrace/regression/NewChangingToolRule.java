package dev.goldentrace.regression;

import dev.goldentrace.trace.Effect;
import java.util.List;
import java.util.Optional;

/**
 * A state-changing tool that no accepted recording calls must not succeed. It is a warning where state changes do not decide:
 * because the user names another part, or because no two recordings change the same.
 */
record NewChangingToolRule() implements Rule {

    @Override
    public String id() {
        return RuleIds.NEW_CHANGING_TOOL;
    }

    @Override
    public Aspect aspect() {
        return Aspect.BEHAVIOUR;
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        Severity severity = decides(comparison) ? Severity.FAIL : Severity.WARN;
        return Tools.unknown(comparison, call -> call.effect() == Effect.CHANGES && call.succeeded()).stream()
                .map(tool -> finding(
                        severity,
                        tool.first().place(),
                        "no call of <" + tool.first().call().name() + ">, which changes state",
                        tool.describe(),
                        Remedy.MEND_OR_ACCEPT))
                .toList();
    }

    private static boolean vary(Comparison comparison) {
        boolean act = comparison.accepted().stream()
                .flatMap(session -> session.toolCalls().stream())
                .anyMatch(call -> call.effect() == Effect.CHANGES && call.succeeded());
        return act
                && Optional.ofNullable(comparison.contract())
                        .flatMap(Contract::variation)
                        .filter(Variation::leavesLittle)
                        .isPresent();
    }

    private static boolean decides(Comparison comparison) {
        return !vary(comparison)
                && comparison
                        .policy()
                        .contract()
                        .filter(kind -> kind != Contract.Kind.STATE_CHANGES)
                        .isEmpty();
    }
}
