package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An agent that makes the call that one tool use asks for until it succeeds. */
class TriedAgainTest {
    private static final ToolUse USE = ToolUse.of("call_1", "get_order", Map.of("order", 1L));
    private static final Message USER = Message.user("Where is it?");

    private static void agent(TraceCollector trace) {
        Message asked = trace.llm(
                        LlmRequest.of("m", List.of(USER)),
                        () -> LlmReply.of(Message.assistant(null, List.of(USE)), null))
                .message();
        assertThatThrownBy(() -> trace.tool(USE, () -> {
                    throw new IllegalStateException("busy");
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("busy");
        String result = trace.tool(USE, () -> "on its way");
        trace.llm(
                LlmRequest.of("m", List.of(USER, asked, Message.tool("call_1", "get_order", result))),
                () -> LlmReply.of(Message.assistant("Soon."), null));
    }

    @Test
    void failsAndThenSucceedsAgain() {
        Replay replay = Replay.of(Replay.record(TriedAgainTest::agent)).run(TriedAgainTest::agent);

        assertThat(replay.source.unread()).isEmpty();
    }

    @Test
    void isARecordingThatReplays() {
        Session raw = Replay.live(TriedAgainTest::agent, Source.live());
        Golden golden = Replay.record(TriedAgainTest::agent);

        assertThat(ReplayCheck.of(golden, raw, Replay.CONTEXT)).isEmpty();
    }
}
