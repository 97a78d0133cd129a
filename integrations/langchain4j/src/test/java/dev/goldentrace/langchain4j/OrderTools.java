package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.Effect;
import dev.langchain4j.agent.tool.ReturnBehavior;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.invocation.InvocationParameters;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Tools as users write them. */
class OrderTools {
    final AtomicInteger calls = new AtomicInteger();

    record Order(int number, String item, List<String> notes) {}

    static class Refused extends RuntimeException {
        Refused(int order, String why) {
            super("order " + order + ": " + why);
        }
    }

    @Tool("Looks up an order")
    Order getOrder(int number) {
        calls.incrementAndGet();
        return new Order(number, "kettle", List.of("fragile"));
    }

    @Tool
    int count(String item) {
        return calls.incrementAndGet();
    }

    @Tool
    void cancelOrder(int number) {
        throw new Refused(number, "already shipped");
    }

    @Tool
    String track(int number) throws IOException {
        throw new IOException("carrier is down");
    }

    @Tool
    String silent() {
        throw new UnsupportedOperationException();
    }

    @Tool
    String unnamed() {
        throw new Refused(0, "") {
            @Override
            public String getMessage() {
                return "";
            }
        };
    }

    @Tool(returnBehavior = ReturnBehavior.IMMEDIATE)
    Order printLabel(int number) {
        return new Order(number, "label", List.of());
    }

    @Tool
    ImageContent photo(int number) {
        return ImageContent.from("aGVsbG8=", "image/png");
    }

    @Tool
    @ToolEffect(Effect.READS)
    String whoAmI(@ToolMemoryId String memory, InvocationParameters parameters) {
        return memory + " from " + parameters.get("country");
    }
}
