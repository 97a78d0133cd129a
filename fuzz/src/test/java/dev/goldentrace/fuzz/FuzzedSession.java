package dev.goldentrace.fuzz;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.Timing;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session in which each text stands in every kind of place, and, as in life, again in all later requests. */
final class FuzzedSession {
    private final List<Message> history = new ArrayList<>();

    private FuzzedSession() {}

    static Session of(List<String> texts) {
        FuzzedSession session = new FuzzedSession();
        List<Run> runs = new ArrayList<>();
        for (String text : texts) {
            runs.add(session.run(runs.size() + 1, text));
        }
        return new Session(null, null, Map.of("fuzzed", texts.get(0)), Map.of(), Instant.EPOCH, runs);
    }

    private Run run(int number, String text) {
        history.add(Message.user(text));
        Map<String, @Nullable Object> arguments = arguments(text);
        Message reply = Message.assistant(text, List.of(new ToolUse("call_" + number, "find_user", arguments, null)));
        LlmCall llm = new LlmCall(
                LlmRequest.of("some-model", history),
                new Outcome.Completed<>(LlmReply.of(reply, null)),
                chunks(text),
                Timing.UNKNOWN,
                1);
        history.add(reply);
        history.add(Message.tool("call_" + number, "find_user", text));
        Step step = new Step(1, "main", llm, List.of(tool(number, arguments, text)));
        return new Run(
                number,
                RunStatus.FAILURE,
                text,
                text,
                new CallError("java.io.IOException", text, null, CallError.Kind.FAILURE),
                Instant.EPOCH,
                Duration.ZERO,
                List.of(),
                List.of(step));
    }

    private static Call tool(int number, Map<String, @Nullable Object> arguments, String text) {
        return new ToolCall(
                new ToolRequest("call_" + number, "find_user", arguments, null),
                new Outcome.Completed<>(ToolReply.of(text)),
                Effect.READS,
                Timing.UNKNOWN,
                null);
    }

    /** Of a text that is a JSON object its fields, so that a seed may name them; of any other one field that says nothing. */
    private static Map<String, @Nullable Object> arguments(String text) {
        return Json.object(text).orElseGet(() -> {
            Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
            arguments.put("comment", text);
            return arguments;
        });
    }

    private static List<Chunk> chunks(String text) {
        int half = text.length() / 2;
        return List.of(new Chunk.Text(text.substring(0, half)), new Chunk.Text(text.substring(half)));
    }
}
