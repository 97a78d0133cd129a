package dev.goldentrace.golden;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A small agent without a framework, and the sessions that it makes: the fixtures of this module. */
public final class Sessions {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T10:15:30Z"), ZoneOffset.UTC);

    private Sessions() {}

    /** What a shop's agent is told, offered and told by its model and tools; change one thing to make another agent. */
    public record Script(
            String system,
            String user,
            Map<String, Object> arguments,
            String result,
            List<ToolSpec> tools,
            Map<String, Object> parameters,
            String answer) {
        public static Script kettle() {
            return new Script(
                    "You are the support agent of a shop.\nBe kind.",
                    "My kettle from order 1001 arrived broken. I am anna@acme-mail.com.",
                    Map.of("order", 1001L),
                    "{\"order\": 1001, \"owner\": \"anna@acme-mail.com\", \"total\": 49.00}",
                    List.of(new ToolSpec("get_order", "Looks an order up", Map.of("type", "object"))),
                    Map.of("temperature", 0.2),
                    "Dear anna@acme-mail.com, your money is on its way.");
        }
    }

    public static Session of(Script script) {
        Capture capture = Capture.start("Shop.refunds", Source.live(), CLOCK);
        run(script, capture.collector(), UnaryOperator.identity());
        return capture.end(null, Duration.ZERO);
    }

    /** Runs the agent: asks the model, calls the tool that it asks for, asks again. */
    public static String run(Script script, TraceCollector trace, UnaryOperator<ToolUse> rewrite) {
        List<Message> messages = new ArrayList<>();
        messages.add(Message.system(script.system()));
        messages.add(Message.user(script.user()));
        ToolUse asked = ToolUse.of("call_7", "get_order", script.arguments());
        LlmReply first =
                trace.llm(request(script, messages), () -> LlmReply.of(assistant(asked), new Usage(100, 20, 40, 0, 0)));
        messages.add(first.message());
        for (ToolUse use : first.message().toolUses()) {
            ToolUse called = rewrite.apply(use);
            messages.add(Message.tool(called.id(), called.name(), trace.tool(called, script::result)));
        }
        LlmReply last = trace.llm(
                request(script, messages), () -> LlmReply.of(Message.assistant(script.answer()), Usage.of(150, 12)));
        return last.message().text();
    }

    private static Message assistant(ToolUse asked) {
        return new Message(
                dev.goldentrace.trace.Role.ASSISTANT,
                List.of(new Part.Reasoning("Look first.")),
                List.of(asked),
                null,
                null,
                Map.of("signature", "c2lnbmF0dXJl"));
    }

    private static LlmRequest request(Script script, List<Message> messages) {
        return new LlmRequest("gpt-4.1", messages, script.tools(), null, Map.of()).withParameters(script.parameters());
    }

    /** An error as a tool's service gives it. */
    static CallError notFound() {
        return CallError.of(new IllegalStateException("no such order"), 404);
    }
}
