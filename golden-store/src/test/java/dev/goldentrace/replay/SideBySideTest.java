package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Exchange;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One agent refunds; while its tool runs, another agent speaks that has nothing to do with it. */
class SideBySideTest {
    private static final ToolUse REFUND =
            ToolUse.of("call_1", "refund_order", Map.of("order", 7L, "to", "anna@acme-mail.com"));

    private final AtomicInteger refunds = new AtomicInteger();
    private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        elsewhere.shutdownNow();
    }

    private static Message ask(Boundary boundary, List<Message> messages, Message answer) {
        return boundary.call(LlmRequest.of("gpt-4.1", messages), () -> LlmReply.of(answer, null))
                .message();
    }

    /** The auditor has a thread of its own; its first words come while the tool runs, where the tool runs at all. */
    private void onTwoThreads(TraceCollector trace) {
        List<Message> messages = new ArrayList<>(List.of(Message.user("Refund anna@acme-mail.com.")));
        messages.add(ask(trace, messages, Message.assistant(null, List.of(REFUND))));
        Exchange<ToolReply> tool = trace.open(ToolRequest.of(REFUND));
        boolean live = refundLive(tool);
        audit(trace);
        refunded(tool, live, messages);
        ask(trace, messages, Message.assistant("Done."));
    }

    private void audit(TraceCollector trace) {
        try {
            elsewhere
                    .submit(() -> ask(
                            trace,
                            List.of(Message.user("What did anna@acme-mail.com get?")),
                            Message.assistant("All well.")))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Coroutines: while one agent's tool is suspended, the other speaks on its thread. */
    private void onOneThread(TraceCollector trace) {
        Boundary refunder = trace.lane("refunder");
        List<Message> messages = new ArrayList<>(List.of(Message.user("Refund it.")));
        messages.add(ask(refunder, messages, Message.assistant(null, List.of(REFUND))));
        Exchange<ToolReply> tool = refunder.open(ToolRequest.of(REFUND));
        boolean live = refundLive(tool);
        ask(trace.lane("auditor"), List.of(Message.user("Look at the log.")), Message.assistant("All well."));
        refunded(tool, live, messages);
        ask(refunder, messages, Message.assistant("Done."));
    }

    private boolean refundLive(Exchange<ToolReply> tool) {
        boolean live = tool.recorded().isEmpty();
        if (live) {
            refunds.incrementAndGet();
        }
        return live;
    }

    private static void refunded(Exchange<ToolReply> tool, boolean live, List<Message> messages) {
        if (live) {
            tool.complete(ToolReply.of("refunded"));
        }
        messages.add(Message.tool("call_1", "refund_order", "refunded"));
    }

    @Test
    void aReplayDoesNotRunTheToolOfAnAgentWithAThreadOfItsOwn() {
        Golden golden = Replay.record(this::onTwoThreads);

        Replay replay = Replay.of(golden).run(this::onTwoThreads);

        assertThat(replay.source.unread()).isEmpty();
        assertThat(refunds).hasValue(1);
    }

    @Test
    void aReplayDoesNotRunTheToolOfAnAgentWhoseLaneIsNamed() {
        Golden golden = Replay.record(this::onOneThread);

        Replay replay = Replay.of(golden).run(this::onOneThread);

        assertThat(replay.source.unread()).isEmpty();
        assertThat(refunds).hasValue(1);
    }

    @Test
    void theOldWorldDoesNotRunIt() {
        Golden golden = Replay.record(this::onOneThread);

        Replay.live(
                this::onOneThread,
                new WorldSource(golden, ToolSources.oldWorld(), (one, other) -> false, Replay.CONTEXT));

        assertThat(refunds).hasValue(1);
    }
}
