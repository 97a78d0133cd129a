package dev.goldentrace.junit;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

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
        volatile String system = "You are kind.";
        volatile double amount = 49.0;
        volatile boolean reachable = true;
        volatile String order = "on its way";
        final AtomicInteger liveCalls = new AtomicInteger();
        final AtomicInteger toolsRun = new AtomicInteger();
    }

    String refund() {
        return refund("My kettle from order 1001 is broken.");
    }

    String refund(String wish) {
        List<Message> messages = new ArrayList<>(List.of(Message.system(world.system), Message.user(wish)));
        while (true) {
            LlmRequest request = LlmRequest.of("gpt-4.1", messages).withTools(TOOLS);
            LlmReply reply = ask(request, messages.size());
            messages.add(reply.message());
            if (reply.message().toolUses().isEmpty()) {
                return reply.message().text();
            }
            for (ToolUse use : reply.message().toolUses()) {
                messages.add(Message.tool(use.id(), use.name(), trace.tool(use, () -> run(use))));
            }
        }
    }

    private LlmReply ask(LlmRequest request, int messages) {
        try {
            return trace.llm(request, () -> think(messages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(ToolUse use) {
        world.toolsRun.incrementAndGet();
        return use.name().equals("get_order") ? world.order : "done: " + use.name();
    }

    private LlmReply think(int messages) throws IOException {
        world.liveCalls.incrementAndGet();
        if (!world.reachable) {
            throw new IOException("connection refused");
        }
        String id = "call_" + UUID.randomUUID();
        Message message = switch (messages) {
            case 2 -> Message.assistant(null, List.of(ToolUse.of(id, "get_order", Map.of("order", 1001))));
            case 4 ->
                Message.assistant(
                        null,
                        List.of(ToolUse.of(
                                id, "refund_item", new TreeMap<>(Map.of("order", 1001, "amount", world.amount)))));
            default -> Message.assistant("Your money is on its way.");
        };
        return LlmReply.of(message, Usage.of(100, 10));
    }
}
