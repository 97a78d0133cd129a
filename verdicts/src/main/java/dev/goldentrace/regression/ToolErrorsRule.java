package dev.goldentrace.regression;

import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import java.util.List;

/** Tools should not fail more often than in the accepted recordings. */
record ToolErrorsRule() implements Rule {

    @Override
    public String id() {
        return RuleIds.TOOL_ERRORS;
    }

    @Override
    public Aspect aspect() {
        return Aspect.BUDGET;
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        long most = comparison.accepted().stream()
                .mapToLong(session -> errors(session).size())
                .max()
                .orElse(0);
        List<Placed<ToolCall>> errors = errors(comparison.candidate());
        return errors.size() <= most
                ? List.of()
                : List.of(finding(
                        Severity.WARN,
                        errors.get(0).place(),
                        most == 0 ? "no tool errors" : "at most " + count(most),
                        count(errors.size()) + ", first "
                                + Shown.call(errors.get(0).call()),
                        Remedy.of(comparison)));
    }

    private static List<Placed<ToolCall>> errors(Session session) {
        return Placed.tools(session).stream()
                .filter(placed -> !placed.call().succeeded())
                .toList();
    }

    private static String count(long errors) {
        return errors == 1 ? "1 tool error" : errors + " tool errors";
    }
}
