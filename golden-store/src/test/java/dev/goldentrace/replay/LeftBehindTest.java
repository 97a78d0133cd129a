package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What came before an LLM call when it was recorded must come before it again. */
class LeftBehindTest {
    private static final ToolUse USE = ToolUse.of("call_1", "get_order", Map.of("order", 1L));
    private static final Message ASKED = Message.assistant(null, List.of(USE));
    private static final Consumer<TraceCollector> SEARCH =
            trace -> trace.retrieval("pages", "kettle", () -> List.of("Returns within 14 days."));
    private static final Consumer<TraceCollector> FIRST = asks(Message.user("One"), Message.assistant("First."));
    private static final Consumer<TraceCollector> SECOND = asks(Message.user("Two"), Message.assistant("Second."));

    private static Consumer<TraceCollector> asks(Message user, Message answer) {
        return trace -> trace.llm(LlmRequest.of("m", List.of(user)), () -> LlmReply.of(answer, null));
    }

    private static Consumer<TraceCollector> inRun(String input, Consumer<TraceCollector> agent) {
        return trace -> trace.run(input, () -> {
            agent.accept(trace);
            return "";
        });
    }

    private static Divergence divergence(Consumer<TraceCollector> recorded, Consumer<TraceCollector> live) {
        assertThat(Replay.of(Replay.record(recorded)).run(recorded).source.unread())
                .isEmpty();
        Divergence divergence = Replay.of(Replay.record(recorded)).divergence(live);
        assertThat(divergence).isNotNull();
        return divergence;
    }

    @Test
    void aRetrievalThatComesAfterTheNextLlmCall() {
        Consumer<TraceCollector> named = trace -> FIRST.andThen(SEARCH).accept(trace);
        Consumer<TraceCollector> recorded = named.andThen(continues("Go on."));
        Divergence divergence =
                divergence(recorded, FIRST.andThen(continues("Go on.")).andThen(SEARCH));

        assertThat(divergence.details().cause()).isEqualTo(new Cause.CallNeverMade("retrieval call"));
        assertThat(divergence.details().step()).isEqualTo(1);
    }

    private static Consumer<TraceCollector> continues(String user) {
        List<Message> messages = List.of(Message.user("One"), Message.assistant("First."), Message.user(user));
        return trace -> trace.llm(LlmRequest.of("m", messages), () -> LlmReply.of(Message.assistant("Yes."), null));
    }

    @Test
    void aToolCallWhoseResultTheAgentMakesUp() {
        List<Message> told = List.of(Message.user("One"), ASKED, Message.tool("call_1", "get_order", "sent"));
        Consumer<TraceCollector> first = asks(Message.user("One"), ASKED);
        Consumer<TraceCollector> second =
                trace -> trace.llm(LlmRequest.of("m", told), () -> LlmReply.of(Message.assistant("Soon."), null));
        Divergence divergence = divergence(
                first.andThen(trace -> trace.tool(USE, () -> "sent")).andThen(second), first.andThen(second));

        assertThat(divergence.details().cause()).isEqualTo(new Cause.CallNeverMade("get_order"));
        assertThat(divergence.details().step()).isEqualTo(1);
    }

    @Test
    void aRetrievalOfALaterRunThatComesInAnEarlierOne() {
        Divergence divergence = divergence(
                inRun("One", FIRST).andThen(inRun("Two", SEARCH.andThen(SECOND))),
                inRun("One", SEARCH.andThen(FIRST)).andThen(inRun("Two", SECOND)));

        assertThat(divergence.details().cause()).isEqualTo(new Cause.ExtraCall("retrieval call"));
        assertThat(divergence.details().run()).isEqualTo(1);
    }
}
