package dev.goldentrace.junit;

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
import java.util.concurrent.atomic.AtomicInteger;

/** An agent that looks six things up, one a step, then answers. A wrong key in its history spoils the answer for good. */
final class ChainAgent {
    static final int LOOK_UPS = 6;

    private static final List<ToolSpec> TOOLS = List.of(new ToolSpec("get_page", "Looks up", Map.of()));

    private final TraceCollector trace;
    private final Model model;

    ChainAgent(TraceCollector trace, Model model) {
        this.trace = trace;
        this.model = model;
    }

    /** The model and the world, live: what a test changes between runs. */
    static final class Model {
        volatile int wrongAt;
        volatile int failsAt;
        volatile int blocksAt;
        volatile Runnable blocked = () -> {};
        volatile String page = "page";
        volatile String system = "Look all pages up.";
        volatile Map<String, Object> signed = Map.of();
        volatile Map<String, Object> parameters = Map.of();
        final AtomicInteger calls = new AtomicInteger();
        final AtomicInteger lookUps = new AtomicInteger();

        LlmReply think(List<Message> messages) {
            int number = calls.incrementAndGet();
            int step = messages.size() / 2;
            if (step == blocksAt) {
                blocked.run();
            }
            if (step == failsAt) {
                throw new IllegalStateException("the model broke at step " + step + ", call " + number);
            }
            if (step > LOOK_UPS) {
                boolean spoilt =
                        messages.stream().anyMatch(message -> message.text().contains("wrong"));
                return LlmReply.of(
                        Message.assistant(spoilt ? "a wrong answer" : "the right answer"), Usage.of(100, 10));
            }
            String key = step == wrongAt ? "wrong" : "right";
            ToolUse use = ToolUse.of("call_" + step, "get_page", Map.of("key", key + " " + step));
            Message plain = Message.assistant(null, List.of(use));
            Message reply = new Message(plain.role(), plain.content(), plain.toolUses(), null, null, signed);
            return LlmReply.of(reply, Usage.of(100, 10));
        }
    }

    String ask() {
        List<Message> messages = new ArrayList<>(List.of(Message.system(model.system), Message.user("Go.")));
        while (true) {
            LlmRequest request =
                    LlmRequest.of("gpt-4.1", messages).withTools(TOOLS).withParameters(model.parameters);
            LlmReply reply = trace.llm(request, () -> model.think(messages));
            messages.add(reply.message());
            if (reply.message().toolUses().isEmpty()) {
                return reply.message().text();
            }
            for (ToolUse use : reply.message().toolUses()) {
                messages.add(Message.tool(use.id(), use.name(), trace.tool(use, () -> lookUp(use))));
            }
        }
    }

    private String lookUp(ToolUse use) {
        model.lookUps.incrementAndGet();
        return model.page + " of " + use.arguments().get("key");
    }
}
