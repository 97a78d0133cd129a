package dev.goldentrace.example;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An agent that refunds orders. Its loop is real; what its model says is scripted, so that nothing is paid for. */
final class RefundDesk {
    private static final List<ToolSpec> TOOLS = Stream.of("get_order", "find_policy", "refund_item")
            .map(tool -> new ToolSpec(tool, null, Map.of()))
            .toList();

    private final String prompt;
    private final Script script;
    private final TraceCollector trace;

    /** What the model asks for, a tool call a step, and how many tokens each step takes. */
    record Script(List<ToolUse> calls, int inputTokens) {}

    RefundDesk(String prompt, Script script, TraceCollector trace) {
        this.prompt = prompt;
        this.script = script;
        this.trace = trace;
    }

    String refund(int order) {
        String wish = "Order " + order + " is broken. I want my money back.";
        return trace.run(wish, () -> answer(wish));
    }

    private String answer(String wish) {
        List<Message> messages = new ArrayList<>(List.of(Message.system(prompt), Message.user(wish)));
        for (int step = 0; ; step++) {
            Message said = think(messages, step);
            messages.add(said);
            if (said.toolUses().isEmpty()) {
                return said.text();
            }
            for (ToolUse use : said.toolUses()) {
                messages.add(Message.tool(use.id(), use.name(), trace.tool(use, () -> "found for " + use.name())));
            }
        }
    }

    private Message think(List<Message> messages, int step) {
        LlmRequest request = LlmRequest.of("gpt-4.1-mini", messages).withTools(TOOLS);
        Message reply = step < script.calls().size()
                ? Message.assistant(null, List.of(script.calls().get(step)))
                : Message.assistant("Your money is on its way.");
        return trace.llm(request, () -> LlmReply.of(reply, Usage.of(script.inputTokens(), 40)))
                .message();
    }
}
