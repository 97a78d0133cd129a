package dev.goldentrace.regression;

import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.ToolCall;
import java.util.List;

/** A new tool that changed nothing, because it only reads or because the call failed, is a longer way. */
record NewToolRule() implements Rule {

    @Override
    public String id() {
        return RuleIds.NEW_TOOL;
    }

    @Override
    public Aspect aspect() {
        return Aspect.BUDGET;
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        return Tools.unknown(comparison, NewToolRule::changedNothing).stream()
                .map(tool -> finding(
                        Severity.WARN,
                        tool.first().place(),
                        "no call of <" + tool.first().call().name() + ">",
                        tool.describe(),
                        Remedy.MEND_OR_ACCEPT))
                .toList();
    }

    private static boolean changedNothing(ToolCall call) {
        return call.effect() == Effect.READS || (call.effect() == Effect.CHANGES && !call.succeeded());
    }
}
