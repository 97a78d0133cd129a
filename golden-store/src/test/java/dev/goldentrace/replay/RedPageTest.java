package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What docs/red.md shows is what replays say. */
class RedPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .getParent()
            .resolve("docs/red.md");

    private static Map<String, Consumer<Shop>> changes() {
        Map<String, Consumer<Shop>> changes = new LinkedHashMap<>();
        changes.put("System prompt", shop -> shop.first = message(0, Message.system("Be quick.")));
        changes.put("User message", shop -> shop.first = message(1, Message.user("My pot is broken.")));
        changes.put("Tools offered", shop -> shop.first = RedPageTest::withoutADescription);
        changes.put(
                "Response schema",
                shop -> shop.first = request -> new LlmRequest(
                        request.model(),
                        request.messages(),
                        request.tools(),
                        Map.of("type", "json_schema", "name", "reply"),
                        request.parameters()));
        changes.put(
                "Model or parameters",
                shop -> shop.first = request -> request.withParameters(Map.of("temperature", 0.7, "seed", 42L)));
        changes.put("Conversation history", shop -> shop.second = RedPageTest::trimmed);
        changes.put(
                "Tool called",
                shop -> shop.tools = uses -> List.of(ToolUse.of("call_1", "get_invoice", Map.of("order", 1001L))));
        changes.put(
                "Tool arguments",
                shop -> shop.tools = uses -> List.of(ToolUse.of("call_1", "get_order", Map.of("order", 1002L))));
        changes.put("Tool's output", shop -> shop.result = text -> text.replace("49.00", "94.00"));
        changes.put("Retrieved context", shop -> shop.query = "broken pot");
        changes.put("Extra call", shop -> shop.end = trace -> trace.tool("get_order", Map.of("order", 7L), () -> ""));
        changes.put("Call never made", shop -> shop.tools = uses -> List.of(Shop.ORDER));
        return changes;
    }

    private static UnaryOperator<LlmRequest> message(int at, Message instead) {
        return request -> {
            List<Message> messages = new ArrayList<>(request.messages());
            messages.set(at, instead);
            return Shop.request(messages);
        };
    }

    private static LlmRequest withoutADescription(LlmRequest request) {
        ToolSpec order = request.tools().get(0);
        return request.withTools(List.of(
                new ToolSpec(order.name(), null, order.parameters()),
                request.tools().get(1)));
    }

    private static LlmRequest trimmed(LlmRequest request) {
        List<Message> messages = new ArrayList<>(request.messages());
        messages.subList(1, 5).clear();
        return Shop.request(messages);
    }

    @Test
    void showsWhatIsSaid() throws IOException {
        String page = Files.readString(PAGE).replace("\r\n", "\n");

        changes().forEach((cause, change) -> {
            Shop shop = new Shop();
            change.accept(shop);
            Divergence divergence = Replay.of(Diverging.GOLDEN).divergence(shop);
            assertThat(divergence).as(cause).isNotNull();
            assertThat(page).contains("### " + cause + "\n", "```text\n" + divergence.getMessage() + "\n```\n");
        });
    }
}
