package dev.goldentrace.example;

import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.junit.AgentTest;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class OwnLoopTest {

    @AgentTest
    void looksTheOrderUp(TraceCollector trace) {
        List<Message> messages = new ArrayList<>(List.of(Message.user("Where is order 1002?")));
        LlmReply first = trace.llm(LlmRequest.of("my-model", messages), () -> askForTheOrder());
        messages.add(first.message());
        for (ToolUse use : first.message().toolUses()) {
            messages.add(Message.tool(use.id(), use.name(), trace.tool(use, () -> "shipped")));
        }
        LlmReply last = trace.llm(LlmRequest.of("my-model", messages), () -> answer());

        assertThatTrace(trace)
                .calledTool("get_order")
                .hasFinalAnswer(last.message().text());
    }

    private static LlmReply askForTheOrder() {
        ToolUse use = ToolUse.of("call_1", "get_order", Map.of("order", 1002));
        return LlmReply.of(Message.assistant(null, List.of(use)), Usage.of(30, 8));
    }

    private static LlmReply answer() {
        return LlmReply.of(Message.assistant("It is on its way."), Usage.of(45, 6));
    }
}
