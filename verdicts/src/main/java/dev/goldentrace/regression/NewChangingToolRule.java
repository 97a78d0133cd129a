package dev.goldentrace.regression;

import dev.goldentrace.trace.Effect;
import java.util.List;

/** A state-changing tool that no accepted recording calls must not succeed. */
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
        return Tools.unknown(comparison, call -> call.effect() == Effect.CHANGES && call.succeeded()).stream()
                .map(tool -> finding(
                        Severity.FAIL,
                        tool.first().place(),
                        "no call of <" + tool.first().call().name() + ">, which changes state",
                        tool.describe(),
                        Remedy.MEND_OR_ACCEPT))
                .toList();
    }
}
