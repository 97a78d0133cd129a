package dev.goldentrace.conformance.kill;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An agent and its model, whose words change with a version while what the agent does stays the same, so that each version is
 * written over the one before.
 *
 * @param test whose agent it is
 * @param version what the model says
 * @param progress where it is said that the model has answered for the last time: what comes then is the writing
 */
record Shop(String test, int version, PrintStream progress) {
    private static final List<ToolSpec> TOOLS =
            List.of(new ToolSpec("get_order", "Looks up", Map.of()), new ToolSpec("refund_item", "Refunds", Map.of()));

    /** How the words that change are marked, so that a golden tells its version. */
    String mark() {
        return "version " + version + ".";
    }

    void refund(TraceCollector trace, String system, String answer) {
        List<Message> messages =
                new ArrayList<>(List.of(Message.system(system), Message.user("My kettle is broken: " + test)));
        LlmReply reply = ask(trace, messages, answer);
        while (!reply.message().toolUses().isEmpty()) {
            messages.add(reply.message());
            for (ToolUse use : reply.message().toolUses()) {
                messages.add(Message.tool(use.id(), use.name(), trace.tool(use, () -> "done: " + use.name())));
            }
            reply = ask(trace, messages, answer);
        }
        progress.println(Progress.answered(test));
    }

    private LlmReply ask(TraceCollector trace, List<Message> messages, String answer) {
        LlmRequest request = LlmRequest.of("gpt-4.1", messages).withTools(TOOLS);
        return trace.llm(request, () -> think(messages.size(), answer));
    }

    private LlmReply think(int messages, String answer) {
        return LlmReply.of(
                switch (messages) {
                    case 2 -> asking("get_order", Map.of("order", 1001L));
                    case 4 -> asking("refund_item", Map.of("order", 1001L, "amount", 49L));
                    default -> Message.assistant(mark() + " " + answer);
                },
                Usage.of(100, 10));
    }

    private static Message asking(String tool, Map<String, Object> arguments) {
        return Message.assistant(null, List.of(ToolUse.of("call-" + tool, tool, arguments)));
    }
}
