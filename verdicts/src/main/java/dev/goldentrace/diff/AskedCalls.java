package dev.goldentrace.diff;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.Timing;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.List;

/** The calls of a step: those that were made, and then those that its model asked for and that nobody made. */
final class AskedCalls {
    private AskedCalls() {}

    static List<Call> of(Step step) {
        List<ToolUse> asked = asked(step);
        List<ToolUse> left = new ArrayList<>(asked);
        step.toolCalls()
                .forEach(call -> left.stream()
                        .filter(use -> isFor(call.request(), use))
                        .findFirst()
                        .ifPresent(left::remove));
        List<Call> calls = new ArrayList<>(step.calls());
        left.forEach(use -> calls.add(new ToolCall(
                ToolRequest.of(use), new Outcome.Cancelled<>(), Effect.ofToolName(use.name()), Timing.UNKNOWN, null)));
        return calls;
    }

    private static List<ToolUse> asked(Step step) {
        return step.llm().reply().map(reply -> reply.message().toolUses()).orElse(List.of());
    }

    private static boolean isFor(ToolRequest call, ToolUse use) {
        boolean unnamed = use.id().isEmpty() || call.id().isEmpty();
        return unnamed ? isSame(call, use) : call.id().equals(use.id());
    }

    private static boolean isSame(ToolRequest call, ToolUse use) {
        return call.name().equals(use.name()) && call.arguments().equals(use.arguments());
    }

    /** Whether it was the model that asked for a call, and not the agent's own code. */
    static boolean asksFor(Turn turn, Call call) {
        return turn.llm() != null
                && call instanceof ToolCall tool
                && turn.llm().reply().stream()
                        .flatMap(reply -> reply.message().toolUses().stream())
                        .anyMatch(use -> isFor(tool.request(), use));
    }
}
