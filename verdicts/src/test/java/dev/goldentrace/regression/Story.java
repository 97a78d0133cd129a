package dev.goldentrace.regression;

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
import dev.goldentrace.trace.StopReason;
import dev.goldentrace.trace.Timing;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells sessions for tests.
 *
 * <pre>{@code
 * story().asks("Money back!").calls(tool("refund_item", "order", 1001).gives("ok")).says("Done.").session()
 * }</pre>
 */
final class Story {
    private final List<Run> runs = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<ToolSpec> offered = new ArrayList<>();
    private String model = "gpt-4.1";
    private String system = "Be kind.";
    private Map<String, Object> parameters = Map.of();
    private Usage usage = Usage.of(100, 10);
    private Duration latency = Duration.ZERO;
    private String question = "";

    static Story story() {
        return new Story();
    }

    /** A tool call that succeeds with {@code ok}; arguments as name, value, name, value. */
    static Tool tool(String name, Object... arguments) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            map.put((String) arguments[i], arguments[i + 1]);
        }
        return Tool.of(ToolUse.of("", name, map));
    }

    static Tool malformed(String name, String arguments) {
        return Tool.of(ToolUse.parse("", name, arguments));
    }

    record Tool(ToolUse use, ToolCall call) {

        private static Tool of(ToolUse use) {
            return new Tool(
                    use,
                    new ToolCall(
                            ToolRequest.of(use),
                            new Outcome.Completed<>(ToolReply.of("ok")),
                            Effect.ofToolName(use.name()),
                            Timing.UNKNOWN,
                            null));
        }

        Tool gives(String result) {
            return ending(new Outcome.Completed<>(ToolReply.of(result)));
        }

        Tool refuses(String error) {
            return ending(new Outcome.Completed<>(new ToolReply(error, true, null)));
        }

        Tool breaks() {
            return breaks(CallError.Kind.FAILURE);
        }

        Tool breaks(CallError.Kind kind) {
            return ending(new Outcome.Failed<>(new CallError("Oops", "no", null, kind)));
        }

        private Tool ending(Outcome<ToolReply> outcome) {
            return new Tool(use, new ToolCall(call.request(), outcome, call.effect(), call.timing(), call.lane()));
        }

        Tool that(Effect declared) {
            return new Tool(use, new ToolCall(call.request(), call.outcome(), declared, call.timing(), call.lane()));
        }

        Tool taking(Duration latency) {
            Timing timing = new Timing(Instant.EPOCH, latency, null);
            return new Tool(use, new ToolCall(call.request(), call.outcome(), call.effect(), timing, call.lane()));
        }

        /** An agent as tool. */
        Tool running(String lane) {
            return new Tool(use, new ToolCall(call.request(), call.outcome(), call.effect(), call.timing(), lane));
        }
    }

    Story offers(String... tools) {
        Arrays.stream(tools).forEach(name -> offered.add(new ToolSpec(name, null, Map.of())));
        return this;
    }

    Story describes(String tool, String description) {
        offered.add(new ToolSpec(tool, description, Map.of()));
        return this;
    }

    Story model(String name) {
        model = name;
        return this;
    }

    Story system(String text) {
        system = text;
        return this;
    }

    Story parameters(Map<String, Object> all) {
        parameters = all;
        return this;
    }

    /** Of each LLM call from here on; null for a provider that does not say. */
    Story usage(Usage each) {
        usage = each;
        return this;
    }

    Story lasting(Duration each) {
        latency = each;
        return this;
    }

    Story asks(String text) {
        question = text;
        return this;
    }

    Story calls(Tool... tools) {
        List<ToolUse> uses = Arrays.stream(tools).map(Tool::use).toList();
        List<Call> calls = Arrays.stream(tools).<Call>map(Tool::call).toList();
        return step(answered(Message.assistant("", uses), StopReason.TOOL_CALLS), calls);
    }

    /** Makes the same step several times. */
    Story callsTimes(int times, Tool tool) {
        for (int i = 0; i < times; i++) {
            calls(tool);
        }
        return this;
    }

    /** An answer, which ends the run. */
    Story says(String text) {
        return says(text, StopReason.STOP);
    }

    Story says(String text, StopReason reason) {
        return step(answered(Message.assistant(text), reason), List.of()).ends(RunStatus.SUCCESS, text, null);
    }

    /** A step that is cut off, after which the agent goes on. */
    Story mumbles(StopReason reason) {
        return step(answered(Message.assistant("well"), reason), List.of());
    }

    /** The model's call fails, which ends the run. */
    Story fails(CallError error) {
        return step(new Outcome.Failed<>(error), List.of()).ends(RunStatus.FAILURE, null, error);
    }

    /** The agent goes on after a model call that failed. */
    Story swallows(CallError error) {
        return step(new Outcome.Failed<>(error), List.of());
    }

    /** The run ends after its last tool call. */
    Story stops() {
        return ends(RunStatus.SUCCESS, "", null);
    }

    /** The agent's own code fails, which ends the run. */
    Story crashes(String message) {
        return ends(
                RunStatus.FAILURE,
                null,
                new CallError("java.lang.IllegalStateException", message, null, CallError.Kind.FAILURE));
    }

    Session session() {
        return new Session(null, null, Map.of(), Map.of(), Instant.EPOCH, runs);
    }

    private Outcome<LlmReply> answered(Message message, StopReason reason) {
        return new Outcome.Completed<>(new LlmReply(message, reason, usage, null, null, Map.of()));
    }

    private Story step(Outcome<LlmReply> outcome, List<Call> calls) {
        List<Message> messages = List.of(Message.system(system), Message.user(question));
        LlmRequest request = new LlmRequest(model, messages, offered, null, parameters);
        steps.add(new Step(
                steps.size() + 1, Step.MAIN_LANE, new LlmCall(request, outcome, List.of(), Timing.UNKNOWN, 1), calls));
        return this;
    }

    private Story ends(RunStatus status, String answer, CallError error) {
        runs.add(new Run(runs.size() + 1, status, question, answer, error, Instant.EPOCH, latency, List.of(), steps));
        steps.clear();
        return this;
    }
}
