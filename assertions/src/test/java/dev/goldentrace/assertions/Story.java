package dev.goldentrace.assertions;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
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
    private Timing timing = Timing.UNKNOWN;
    private String lane = Step.MAIN_LANE;
    private List<Message> history = List.of();
    private final List<Call> prelude = new ArrayList<>();
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
        return new Tool(
                ToolUse.of("", name, map), new Outcome.Completed<>(ToolReply.of("ok")), Effect.ofToolName(name));
    }

    static Tool malformed(String name, String arguments) {
        return new Tool(
                ToolUse.parse("", name, arguments),
                new Outcome.Completed<>(ToolReply.of("ok")),
                Effect.ofToolName(name));
    }

    record Tool(ToolUse use, Outcome<ToolReply> outcome, Effect effect, Timing timing) {

        Tool(ToolUse use, Outcome<ToolReply> outcome, Effect effect) {
            this(use, outcome, effect, Timing.UNKNOWN);
        }

        Tool gives(String result) {
            return new Tool(use, new Outcome.Completed<>(ToolReply.of(result)), effect, timing);
        }

        Tool refuses(String error) {
            return new Tool(use, new Outcome.Completed<>(new ToolReply(error, true, null)), effect, timing);
        }

        Tool breaks() {
            return new Tool(
                    use,
                    new Outcome.Failed<>(new CallError("Oops", "no", null, CallError.Kind.FAILURE)),
                    effect,
                    timing);
        }

        Tool that(Effect declared) {
            return new Tool(use, outcome, declared, timing);
        }

        Tool at(long from, long millis) {
            return new Tool(use, outcome, effect, Story.timing(from, millis));
        }

        ToolCall call() {
            return new ToolCall(ToolRequest.of(use), outcome, effect, timing, null);
        }
    }

    static Timing timing(long from, long millis) {
        return new Timing(Instant.ofEpochMilli(1 + from), Duration.ofMillis(millis), null);
    }

    Story model(String name) {
        model = name;
        return this;
    }

    /** Of each LLM call from here on; null for a provider that does not say. */
    Story usage(Usage each) {
        usage = each;
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

    Story offers(String... tools) {
        offered.clear();
        Arrays.stream(tools).map(tool -> new ToolSpec(tool, null, Map.of())).forEach(offered::add);
        return this;
    }

    /** Of each LLM call from here on. */
    Story at(long from, long millis) {
        timing = timing(from, millis);
        return this;
    }

    /** Of the steps from here on. */
    Story inLane(String name) {
        lane = name;
        return this;
    }

    /** What the next calls send in place of the system message and the question. */
    Story sends(Message... messages) {
        history = List.of(messages);
        return this;
    }

    /** A search before the first step. */
    Story searches(String retriever, String query, String... found) {
        prelude.add(new ServiceCall(
                new ServiceRequest(CallKind.RETRIEVAL, retriever, Map.of("query", query)),
                new Outcome.Completed<>(ServiceReply.of(Map.of("contents", List.of(found)))),
                timing));
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

    /** The model's call fails, which ends the run. */
    Story fails(CallError error) {
        return step(new Outcome.Failed<>(error), List.of()).ends(RunStatus.FAILURE, null, error);
    }

    Session session() {
        return new Session(null, null, Map.of(), Map.of(), Instant.EPOCH, runs);
    }

    private Outcome<LlmReply> answered(Message message, StopReason reason) {
        return new Outcome.Completed<>(new LlmReply(message, reason, usage, null, null, Map.of()));
    }

    private Story step(Outcome<LlmReply> outcome, List<Call> calls) {
        List<Message> messages = history.isEmpty() ? List.of(Message.system(system), Message.user(question)) : history;
        LlmRequest request = new LlmRequest(model, messages, offered, null, parameters);
        int number = 1
                + (int) steps.stream().filter(step -> step.lane().equals(lane)).count();
        steps.add(new Step(number, lane, new LlmCall(request, outcome, List.of(), timing, 1), calls));
        return this;
    }

    private Story ends(RunStatus status, String answer, CallError error) {
        runs.add(new Run(
                runs.size() + 1, status, question, answer, error, Instant.EPOCH, Duration.ZERO, prelude, steps));
        steps.clear();
        prelude.clear();
        return this;
    }
}
