package dev.goldentrace.assertions;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.Visible;
import java.util.List;

/** Shows what is asserted about: a call in one line, anything else by its numbers and its tool calls. */
final class InShort {
    private static final int SHOWN = 20;

    private InShort() {}

    static void append(Scope scope, StringBuilder message) {
        Call call = scope.call();
        if (call != null) {
            Failure.line(message, scope.label(), Shown.call(call) + trouble(call));
            return;
        }
        Failure.line(message, scope.label(), numbers(scope));
        List<ToolCall> calls = scope.part().toolCalls();
        for (int i = 0; i < Math.min(SHOWN, calls.size()); i++) {
            append(message, (i + 1) + ". " + Shown.call(calls.get(i)) + trouble(calls.get(i)));
        }
        if (calls.size() > SHOWN) {
            append(message, "… and " + (calls.size() - SHOWN) + " more");
        }
    }

    private static void append(StringBuilder message, String line) {
        message.append("\n             ").append(Visible.inLine(line));
    }

    private static String numbers(Scope scope) {
        Session part = scope.part();
        String tools = Counted.of(part.toolCalls().size(), "tool call");
        if (scope.label().equals("step")) {
            return tools;
        }
        String steps = Counted.of(part.steps().size(), "step") + ", " + tools;
        return scope.label().equals("trace") ? Counted.of(part.runs().size(), "run") + ", " + steps : steps;
    }

    private static String trouble(Call call) {
        boolean fine =
                call instanceof ToolCall tool ? tool.succeeded() : call.outcome() instanceof Outcome.Completed<?>;
        return fine ? "" : "  (failed)";
    }
}
