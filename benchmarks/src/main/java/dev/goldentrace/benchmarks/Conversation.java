package dev.goldentrace.benchmarks;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns as the session that would have been captured: each request repeats the messages that the agent remembers. */
final class Conversation {
    /** As many as chat memories usually hold; without an end, the session itself would grow with the square of the turns. */
    private static final int REMEMBERED = 20;

    private final List<Message> history = new ArrayList<>();

    private Conversation() {}

    static Session of(List<Turn> turns) {
        Conversation conversation = new Conversation();
        List<Run> runs = new ArrayList<>();
        for (Turn turn : turns) {
            runs.add(conversation.run(runs.size() + 1, turn));
        }
        return new Session(null, null, Map.of(), Map.of(), Instant.EPOCH, runs);
    }

    /** What a golden holds of it: each text once. */
    static List<@Nullable Object> written(Session session) {
        List<@Nullable Object> written = new ArrayList<>();
        for (Run run : session.runs()) {
            written.add(run.input());
            written.add(run.answer());
            for (ToolCall call : run.steps().get(0).toolCalls()) {
                written.add(call.request().arguments());
                written.add(call.reply().orElseThrow().text());
            }
        }
        return written;
    }

    private Run run(int number, Turn turn) {
        history.add(Message.user(turn.user()));
        String id = "call_" + number;
        Message asks = Message.assistant(null, List.of(new ToolUse(id, "get_order", turn.arguments(), null)));
        LlmCall first = llm(asks);
        history.add(asks);
        ToolCall tool = new ToolCall(
                new ToolRequest(id, "get_order", turn.arguments(), null),
                new Outcome.Completed<>(ToolReply.of(turn.result())),
                Effect.READS,
                Timing.UNKNOWN,
                null);
        history.add(Message.tool(id, "get_order", turn.result()));
        Message says = Message.assistant(turn.answer());
        LlmCall second = llm(says);
        history.add(says);
        return new Run(
                number,
                RunStatus.SUCCESS,
                turn.user(),
                turn.answer(),
                null,
                Instant.EPOCH,
                Duration.ZERO,
                List.of(),
                List.of(
                        new Step(1, Step.MAIN_LANE, first, List.of(tool)),
                        new Step(2, Step.MAIN_LANE, second, List.of())));
    }

    private LlmCall llm(Message reply) {
        return new LlmCall(
                LlmRequest.of("some-model", history.subList(Math.max(0, history.size() - REMEMBERED), history.size())),
                new Outcome.Completed<>(LlmReply.of(reply, null)),
                List.of(),
                Timing.UNKNOWN,
                1);
    }
}
