package dev.goldentrace.replay;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A shop's agent, that searches, asks its model, calls two tools side by side, embeds a text and asks again. Each hook
 * changes one thing that it does.
 */
final class Shop implements Consumer<TraceCollector> {
    static final ToolUse ORDER = ToolUse.of("call_1", "get_order", Map.of("order", 1001L));
    static final ToolUse STOCK = ToolUse.of("call_2", "get_stock", Map.of("item", "kettle"));

    String query = "broken kettle";
    String embedded = "kettle";
    UnaryOperator<LlmRequest> first = UnaryOperator.identity();
    UnaryOperator<LlmRequest> second = UnaryOperator.identity();
    UnaryOperator<List<ToolUse>> tools = UnaryOperator.identity();
    UnaryOperator<String> result = UnaryOperator.identity();
    Consumer<TraceCollector> end = trace -> {};
    String answer = "";

    static LlmRequest request(List<Message> messages) {
        return new LlmRequest(
                "gpt-4.1",
                messages,
                List.of(
                        new ToolSpec("get_order", "Looks an order up", Map.of("type", "object")),
                        new ToolSpec("get_stock", "Counts what is left", Map.of("type", "object"))),
                Map.of("type", "json_schema", "name", "answer"),
                Map.of("temperature", 0.2, "seed", 42L));
    }

    @Override
    public void accept(TraceCollector trace) {
        trace.retrieval("help-pages", query, () -> List.of("Returns within 14 days."));
        List<Message> messages =
                new ArrayList<>(List.of(Message.system("Be kind."), Message.user("My kettle is broken.")));
        LlmReply asked = trace.llm(
                first.apply(request(messages)),
                () -> LlmReply.of(Message.assistant(null, List.of(ORDER, STOCK)), Usage.of(100, 20)));
        messages.add(asked.message());
        for (ToolUse use : tools.apply(asked.message().toolUses())) {
            String text = trace.tool(use, () -> use.name() + " says {\"total\": 49.00}");
            messages.add(Message.tool(use.id(), use.name(), result.apply(text)));
        }
        trace.call(
                new ServiceRequest(CallKind.EMBEDDING, "small-embedder", Map.of("text", embedded)),
                () -> ServiceReply.of(Map.of("vector", List.of(1L, 2L))));
        messages.add(Message.user("Thanks. And now?"));
        answer = trace.llm(
                        second.apply(request(messages)),
                        () -> LlmReply.of(Message.assistant("Your money is on its way."), Usage.of(150, 12)))
                .message()
                .text();
        end.accept(trace);
    }
}
