package dev.goldentrace.replay;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.Sessions;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolUse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A conversation of an agent without a framework: what the user says, and what the model answers to it. Immutable. */
record Talk(List<Turn> turns) {
    record Turn(String user, List<Said> replies) {}

    record Said(String text, List<Asked> calls) {}

    record Asked(String id, String tool, Map<String, Object> arguments, String result) {}

    static Talk talk(Turn... turns) {
        return new Talk(List.of(turns));
    }

    static Turn user(String text, Said... replies) {
        return new Turn(text, Arrays.asList(replies));
    }

    static Said says(String text, Asked... calls) {
        return new Said(text, List.of(calls));
    }

    static Asked calls(String id, String tool, String argument, String result) {
        return new Asked(id, tool, Map.of("q", argument), result);
    }

    Golden golden() {
        Capture capture = Capture.start("Shop.talks", Source.live(), Sessions.CLOCK);
        hold(capture.collector());
        return new Golden(
                GoldenId.ofTest("com.acme.Shop", "talks", null),
                "1",
                null,
                List.of(),
                List.of(capture.end(null, Duration.ZERO)),
                null);
    }

    void hold(TraceCollector trace) {
        List<Message> messages = new ArrayList<>(List.of(Message.system("Be kind.")));
        for (Turn turn : turns) {
            messages.add(Message.user(turn.user()));
            trace.run(turn.user(), () -> {
                turn.replies().forEach(said -> step(trace, messages, said));
                return "";
            });
        }
    }

    private static void step(TraceCollector trace, List<Message> messages, Said said) {
        List<ToolUse> uses = said.calls().stream()
                .map(call -> ToolUse.of(call.id(), call.tool(), call.arguments()))
                .toList();
        messages.add(trace.llm(
                        LlmRequest.of("gpt-4.1", messages),
                        () -> LlmReply.of(Message.assistant(said.text(), uses), null))
                .message());
        for (Asked call : said.calls()) {
            String result = trace.tool(ToolUse.of(call.id(), call.tool(), call.arguments()), call::result);
            messages.add(Message.tool(call.id(), call.tool(), result));
        }
    }
}
