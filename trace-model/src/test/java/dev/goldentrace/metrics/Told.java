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
import dev.goldentrace.trace.ToolSpec;
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
    private String model = "gpt-4.1";
    private Usage usage = Usage.of(1, 1);
    private RunStatus status = RunStatus.SUCCESS;
    private Duration latency = Duration.ZERO;
    private List<ToolSpec> offered = List.of();

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

    Told by(String name) {
        model = name;
        return this;
    }

    /** What each step from here on takes; null where the provider does not say. */
    Told taking(Usage tokens) {
        usage = tokens;
        return this;
    }

    Told offering(String... tools) {
        offered = Arrays.stream(tools)
                .map(tool -> new ToolSpec(tool, null, Map.of()))
                .toList();
        return this;
    }

    /** How each run from here on ends. */
    Told as(RunStatus how) {
        status = how;
        return this;
    }

    Told lasting(long milliseconds) {
        latency = Duration.ofMillis(milliseconds);
        return this;
    }

    /** A step whose LLM call fails. */
    Told modelFails() {
        return llm(new Outcome.Failed<>(new CallError("Oops", "overloaded", 529, CallError.Kind.PROVIDER)));
    }

    static ToolCall lasting(ToolCall call, long milliseconds) {
        Timing timing = new Timing(Instant.EPOCH, Duration.ofMillis(milliseconds), null);
        return new ToolCall(call.request(), call.outcome(), call.effect(), timing, call.lane());
    }

    static ToolCall cancelled(String tool, Object argument) {
        return call(tool, Map.of("of", argument), new Outcome.Cancelled<>());
    }

    /** A step; without calls the model only talks. */
    Told step(ToolCall... calls) {
        return llm(new Outcome.Completed<>(LlmReply.of(Message.assistant(""), usage)), calls);
    }

    private Told llm(Outcome<LlmReply> outcome, ToolCall... calls) {
        LlmRequest request = LlmRequest.of(model, List.of()).withTools(offered);
        LlmCall llm = new LlmCall(request, outcome, List.of(), Timing.UNKNOWN, 1);
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
                status,
                null,
                "Done.",
                null,
                Instant.EPOCH,
                latency,
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
