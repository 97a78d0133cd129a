package dev.goldentrace.golden;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Chunk;
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
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sessions and goldens made by hand, piece by piece: what no agent of this module's tests would do. */
public final class Traces {
    public static final Instant START = Instant.parse("2026-11-02T10:15:30Z");
    public static final GoldenId ID = GoldenId.ofTest("com.acme.RefundAgentTest", "refunds", null);
    public static final Timing TIMING = new Timing(START.plusMillis(5), Duration.ofMillis(7), null);

    private Traces() {}

    public static Golden golden(Session... recordings) {
        return golden(ID, recordings);
    }

    public static Golden golden(GoldenId id, Session... recordings) {
        return new Golden(id, "1", null, List.of(), Arrays.asList(recordings), null);
    }

    public static Session session(Step... steps) {
        return session(run(1, steps));
    }

    public static Session session(Run... runs) {
        return new Session(null, null, Map.of(), Map.of(), START, Arrays.asList(runs));
    }

    /** A run whose input and answer are what its messages tell. */
    public static Run run(int number, Step... steps) {
        List<Step> all = Arrays.asList(steps);
        return run(number, RunStatus.SUCCESS, Told.input(all), Told.answer(all), null, List.of(), all);
    }

    public static Run run(
            int number,
            RunStatus status,
            @Nullable String input,
            @Nullable String answer,
            @Nullable CallError error,
            List<Call> prelude,
            List<Step> steps) {
        return new Run(number, status, input, answer, error, START, Duration.ofMillis(20), prelude, steps);
    }

    public static Step step(int number, LlmCall llm, Call... calls) {
        return new Step(number, Step.MAIN_LANE, llm, Arrays.asList(calls));
    }

    public static Step step(int number, String lane, LlmCall llm, Call... calls) {
        return new Step(number, lane, llm, Arrays.asList(calls));
    }

    /** A call that asks with some messages and gets a text. */
    public static LlmCall says(String answer, Message... messages) {
        return replies(Message.assistant(answer), messages);
    }

    public static LlmCall replies(Message answer, Message... messages) {
        return llm(request(messages), new Outcome.Completed<>(LlmReply.of(answer, Usage.of(10, 2))));
    }

    public static LlmRequest request(Message... messages) {
        return LlmRequest.of("gpt-4.1", Arrays.asList(messages));
    }

    public static LlmCall llm(LlmRequest request, Outcome<LlmReply> outcome, Chunk... chunks) {
        return new LlmCall(request, outcome, Arrays.asList(chunks), TIMING, 1);
    }

    public static ToolUse use(String id, String name, Map<String, Object> arguments) {
        return ToolUse.of(id, name, arguments);
    }

    public static ToolCall called(ToolUse use, String result) {
        return called(ToolRequest.of(use), new Outcome.Completed<>(ToolReply.of(result)));
    }

    public static ToolCall called(ToolRequest request, Outcome<ToolReply> outcome) {
        return new ToolCall(request, outcome, Effect.ofToolName(request.name()), TIMING, null);
    }

    public static Message asks(ToolUse... uses) {
        return Message.assistant(null, Arrays.asList(uses));
    }
}
