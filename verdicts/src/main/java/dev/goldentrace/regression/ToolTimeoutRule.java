package dev.goldentrace.regression;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A tool should answer in time, unless it was as slow in an accepted recording. A tool that runs an agent takes what the agent
 * takes: only a time-out of its own counts.
 */
record ToolTimeoutRule() implements Rule {

    @Override
    public String id() {
        return RuleIds.TOOL_TIMEOUT;
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
        Duration longest = comparison.policy().thresholds().toolTimeout();
        Set<String> known = comparison.accepted().stream()
                .flatMap(session -> session.toolCalls().stream())
                .filter(isLate(longest))
                .map(ToolCall::name)
                .collect(Collectors.toSet());
        Map<String, List<Placed<ToolCall>>> late = late(comparison.candidate(), isLate(longest));
        late.keySet().removeAll(known);
        return late.values().stream()
                .map(calls -> finding(comparison, longest, calls))
                .toList();
    }

    private static Map<String, List<Placed<ToolCall>>> late(Session session, Predicate<ToolCall> isLate) {
        Map<String, List<Placed<ToolCall>>> late = new LinkedHashMap<>();
        Placed.tools(session).stream()
                .filter(placed -> isLate.test(placed.call()))
                .forEach(placed -> late.computeIfAbsent(placed.call().name(), name -> new ArrayList<>())
                        .add(placed));
        return late;
    }

    private static Predicate<ToolCall> isLate(Duration longest) {
        return call -> timedOut(call)
                || (call.lane() == null && call.timing().latency().compareTo(longest) > 0);
    }

    private static boolean timedOut(ToolCall call) {
        return call.error()
                .filter(error -> error.kind() == CallError.Kind.TIMEOUT)
                .isPresent();
    }

    /** How fast a tool is today is seldom the agent's fault. */
    private Finding finding(Comparison comparison, Duration longest, List<Placed<ToolCall>> calls) {
        Placed<ToolCall> first = calls.get(0);
        return finding(
                Severity.WARN,
                first.place(),
                "at most " + longest.toMillis() + " ms for a tool call",
                Shown.call(first.call()) + (timedOut(first.call()) ? " timed out after " : " took ")
                        + first.call().timing().latency().toMillis() + " ms"
                        + (calls.size() > 1 ? ", and " + (calls.size() - 1) + " more of the tool" : ""),
                comparison.isFirst() ? Remedy.SLOW_TOOL_FIRST : Remedy.SLOW_TOOL);
    }
}
