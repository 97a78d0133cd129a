package dev.goldentrace.assertions;

import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.Visible;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an assertion fails.
 *
 * @param claim what was asserted, such as {@code to take 2 steps}
 * @param expected what was expected, in words
 * @param actual what came, in words
 * @param hint why it may be or what to do, or null
 */
record Failure(
        String claim,
        String expected,
        String actual,
        @Nullable String hint) {
    private static final int SHOWN = 20;

    Failure(String claim, String expected, String actual) {
        this(claim, expected, actual, null);
    }

    /** The whole message, with the session in short; the subject is the trace or one of its runs. */
    String message(String subject, Session session) {
        StringBuilder message =
                new StringBuilder("Expecting ").append(subject).append(' ').append(claim);
        line(message, "expected", expected);
        line(message, "actual", actual);
        if (hint != null) {
            line(message, "hint", hint);
        }
        line(message, subject, summary(session));
        List<ToolCall> calls = session.toolCalls();
        for (int i = 0; i < Math.min(SHOWN, calls.size()); i++) {
            message.append("\n             ").append(i + 1).append(". ").append(described(calls.get(i)));
        }
        if (calls.size() > SHOWN) {
            message.append("\n             … and ").append(calls.size() - SHOWN).append(" more");
        }
        return Visible.console(message.toString());
    }

    private static void line(StringBuilder message, String label, String text) {
        message.append(
                String.format("%n  %-9s  %s", label, Visible.inLine(text)).replace("\r\n", "\n"));
    }

    private static String summary(Session session) {
        return Counted.of(session.runs().size(), "run") + ", "
                + Counted.of(session.steps().size(), "step") + ", "
                + Counted.of(session.toolCalls().size(), "tool call");
    }

    private static String described(ToolCall call) {
        return Shown.call(call) + (call.succeeded() ? "" : "  (failed)");
    }
}
