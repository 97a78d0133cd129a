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
import java.util.UUID;

/** An agent without a framework, whose model refunds what it is told to: the fixture of this module. */
final class ShopAgent {
    private static final List<ToolSpec> TOOLS =
            List.of(new ToolSpec("get_order", "Looks up", Map.of()), new ToolSpec("refund_item", "Refunds", Map.of()));

    private final TraceCollector trace;
    private final World world;

    ShopAgent(TraceCollector trace, World world) {
        this.trace = trace;
        this.world = world;
    }

    /** The model and the shop, live: what a test changes between runs. */
    static final class World {
        String system = "You are kind.";
        double amount = 49.0;
        boolean reachable = true;
        int liveCalls;
    }

    String refund() {
        List<Message> messages = new ArrayList<>(
                List.of(Message.system(world.system), Message.user("My kettle from order 1001 is broken.")));
        while (true) {
            LlmRequest request = LlmRequest.of("gpt-4.1", messages).withTools(TOOLS);
            LlmReply reply = trace.llm(request, () -> think(messages.size()));
            messages.add(reply.message());
            if (reply.message().toolUses().isEmpty()) {
                return reply.message().text();
            }
            for (ToolUse use : reply.message().toolUses()) {
                messages.add(Message.tool(use.id(), use.name(), trace.tool(use, () -> "done: " + use.name())));
            }
        }
    }

    private LlmReply think(int messages) {
        world.liveCalls++;
        if (!world.reachable) {
            throw new IllegalStateException("no network");
        }
        String id = "call_" + UUID.randomUUID();
        Message message = switch (messages) {
            case 2 -> Message.assistant(null, List.of(ToolUse.of(id, "get_order", Map.of("order", 1001))));
            case 4 ->
                Message.assistant(
                        null, List.of(ToolUse.of(id, "refund_item", Map.of("order", 1001, "amount", world.amount))));
            default -> Message.assistant("Your money is on its way.");
        };
        return LlmReply.of(message, Usage.of(100, 10));
    }
}
