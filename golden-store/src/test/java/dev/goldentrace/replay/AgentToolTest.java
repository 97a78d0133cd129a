package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A tool that runs an agent: in a replay it runs and its agent is answered, unless it is named as recorded. */
class AgentToolTest {
    private static final ToolUse RESEARCH = ToolUse.of("call_1", "research", Map.of("topic", "kettles"));

    private final AtomicInteger runs = new AtomicInteger();

    private void agent(TraceCollector trace) {
        List<Message> messages = new ArrayList<>(List.of(Message.user("Which kettle?")));
        messages.add(ask(trace, messages, Message.assistant(null, List.of(RESEARCH))));
        String found = trace.tool(RESEARCH, () -> {
            runs.incrementAndGet();
            return ask(trace, List.of(Message.user("Look up kettles.")), Message.assistant("Red ones."))
                    .text();
        });
        messages.add(Message.tool("call_1", "research", found));
        ask(trace, messages, Message.assistant("The red one."));
    }

    private static Message ask(TraceCollector trace, List<Message> messages, Message answer) {
        return trace.llm(LlmRequest.of("gpt-4.1", messages), () -> LlmReply.of(answer, null))
                .message();
    }

    @Test
    void runsInAReplay() {
        Golden golden = Replay.record(this::agent);

        Replay replay = Replay.of(golden).run(this::agent);

        assertThat(replay.source.unread()).isEmpty();
        assertThat(runs).hasValue(2);
    }

    @Test
    void doesNotRunWhereItsNameIsSetToRecorded() {
        Golden golden = Replay.record(this::agent);

        Replay.of(golden, ToolSources.all(ToolSource.RECORDED).with("research=recorded"))
                .run(this::agent);

        assertThat(runs).hasValue(1);
    }

    @Test
    void doesNotRunInTheOldWorldWhereItsNameIsSetToRecorded() {
        Golden golden = Replay.record(this::agent);

        Replay.live(
                this::agent,
                new WorldSource(
                        golden,
                        ToolSources.oldWorld().with("research=recorded"),
                        (one, other) -> false,
                        Replay.CONTEXT));

        assertThat(runs).hasValue(1);
    }
}
