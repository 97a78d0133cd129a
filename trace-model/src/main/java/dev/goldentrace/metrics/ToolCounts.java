package dev.goldentrace.metrics;

import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolSpec;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts the tool calls of some sessions.
 *
 * @param tasks how many sessions, at least 1
 * @param calls all their tool calls
 * @param retries which of them were retries
 */
record ToolCounts(int tasks, List<ToolCall> calls, Retries.Found retries) {

    static ToolCounts of(Collection<Session> sessions) {
        return new ToolCounts(
                sessions.size(),
                sessions.stream()
                        .flatMap(session -> session.toolCalls().stream())
                        .toList(),
                Retries.of(sessions));
    }

    /** The tools that any session called or was offered, each once. */
    static List<String> names(Collection<Session> sessions) {
        return sessions.stream()
                .flatMap(session -> Stream.concat(called(session), offered(session)))
                .distinct()
                .toList();
    }

    private static Stream<String> called(Session session) {
        return session.toolCalls().stream().map(ToolCall::name);
    }

    private static Stream<String> offered(Session session) {
        return session.steps().stream()
                .flatMap(step -> step.llm().request().tools().stream())
                .map(ToolSpec::name);
    }

    ToolMetrics of(String tool) {
        List<ToolCall> own =
                calls.stream().filter(call -> call.name().equals(tool)).toList();
        return metrics(tool, own, retries.of(tool));
    }

    ToolMetrics ofAll() {
        return metrics(AgentMetrics.ALL_TOOLS, calls, retries.retried().size());
    }

    private ToolMetrics metrics(String name, List<ToolCall> counted, long retried) {
        return new ToolMetrics(
                name,
                tasks,
                counted.size(),
                counted.stream().filter(call -> !call.succeeded()).count(),
                retried,
                Distribution.of(counted.stream()
                        .filter(ToolCounts::isMeasured)
                        .map(call -> Milliseconds.of(call.timing().latency()))
                        .toList()));
    }

    private static boolean isMeasured(ToolCall call) {
        return !(call.outcome() instanceof Outcome.Cancelled) && call.timing().isKnown();
    }
}
