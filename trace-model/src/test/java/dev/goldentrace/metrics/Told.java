package dev.goldentrace.metrics;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Effect;
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
import dev.goldentrace.trace.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Tells sessions for tests, a step of tool calls at a time. */
final class Told {
    private final List<Run> runs = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private String lane = Step.MAIN_LANE;

    static Told told() {
        return new Told();
    }

    static ToolCall gives(String tool, Object argument, String result) {
        return call(tool, Map.of("of", argument), new Outcome.Completed<>(ToolReply.of(result)));
    }

    static ToolCall refuses(String tool, Object argument, String error) {
        return call(tool, Map.of("of", argument), new Outcome.Completed<>(new ToolReply(error, true, null)));
    }

    static ToolCall breaks(String tool, Object argument, String message) {
        CallError error = new CallError("Oops", message, null, CallError.Kind.FAILURE);
        return call(tool, Map.of("of", argument), new Outcome.Failed<>(error));
    }

    static ToolCall call(String tool, Map<String, Object> arguments, Outcome<ToolReply> outcome) {
        return new ToolCall(
                new ToolRequest("", tool, arguments, null), outcome, Effect.ofToolName(tool), Timing.UNKNOWN, null);
    }

    static ToolCall malformed(String tool, String arguments) {
        return new ToolCall(
                new ToolRequest("", tool, Map.of(), arguments),
                new Outcome.Completed<>(ToolReply.of("ok")),
                Effect.ofToolName(tool),
                Timing.UNKNOWN,
                null);
    }

    Told in(String name) {
        lane = name;
        return this;
    }

    /** A step; without calls the model only talks. */
    Told step(ToolCall... calls) {
        Outcome<LlmReply> answered = new Outcome.Completed<>(LlmReply.of(Message.assistant(""), Usage.of(1, 1)));
        LlmCall llm = new LlmCall(LlmRequest.of("gpt-4.1", List.of()), answered, List.of(), Timing.UNKNOWN, 1);
        steps.add(new Step(steps.size() + 1, lane, llm, Arrays.<Call>asList(calls)));
        return this;
    }

    Told times(int times, ToolCall call) {
        for (int i = 0; i < times; i++) {
            step(call);
        }
        return this;
    }

    /** The run ends, and another begins. */
    Told ends() {
        runs.add(new Run(
                runs.size() + 1,
                RunStatus.SUCCESS,
                null,
                "Done.",
                null,
                Instant.EPOCH,
                Duration.ZERO,
                List.of(),
                steps));
        steps.clear();
        return this;
    }

    Session session() {
        ends();
        return new Session(null, null, Map.of(), Map.of(), Instant.EPOCH, runs);
    }
}
