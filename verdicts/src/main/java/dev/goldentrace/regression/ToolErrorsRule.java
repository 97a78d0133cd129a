package dev.goldentrace.regression;

import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import java.util.List;

/** Tools should not fail more often than in the accepted recordings, neither in number nor in share of the calls. */
record ToolErrorsRule() implements Rule {

    /** The tool calls of a session that failed, and how many there were. */
    private record Errors(List<Placed<ToolCall>> failed, int calls) {

        static Errors of(Session session) {
            List<Placed<ToolCall>> tools = Placed.tools(session);
            return new Errors(
                    tools.stream().filter(placed -> !placed.call().succeeded()).toList(), tools.size());
        }

        double share() {
            return calls == 0 ? 0 : failed.size() / (double) calls;
        }

        boolean isWorseThan(Errors accepted) {
            return failed.size() > accepted.failed.size() && share() > accepted.share();
        }

        String describe() {
            String errors = failed.size() == 1 ? "1 tool error" : failed.size() + " tool errors";
            return errors + " in " + (calls == 1 ? "1 call" : calls + " calls") + " (" + Shown.percent(share()) + ")";
        }
    }

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
        double allowed = comparison.policy().thresholds().toolErrorShare();
        Errors errors = Errors.of(comparison.candidate());
        List<Errors> accepted = comparison.accepted().stream().map(Errors::of).toList();
        boolean worse = errors.share() > allowed && accepted.stream().allMatch(errors::isWorseThan);
        return worse
                ? List.of(finding(
                        Severity.WARN,
                        errors.failed().get(0).place(),
                        expected(accepted, allowed),
                        errors.describe() + ", first "
                                + Shown.call(errors.failed().get(0).call()),
                        Remedy.of(comparison)))
                : List.of();
    }

    private static String expected(List<Errors> accepted, double allowed) {
        return accepted.stream()
                .filter(errors -> !errors.failed().isEmpty() && errors.share() > allowed)
                .max((first, second) -> Double.compare(first.share(), second.share()))
                .map(errors -> "at most " + errors.describe())
                .orElse(allowed == 0 ? "no tool errors" : "at most " + Shown.percent(allowed) + " tool errors");
    }
}
