package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A main agent that runs several agents as tools at once, each with steps and tools of its own. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ParallelAgentsTest {
    private static final List<String> TOPICS = List.of("kettles", "toasters", "kettles", "lamps");
    private static final Message RESEARCHER = Message.system("You research.");

    private final ExecutorService threads = Executors.newFixedThreadPool(TOPICS.size());

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private void agent(TraceCollector trace, Random chance) {
        List<ToolUse> uses = new ArrayList<>();
        for (int i = 0; i < TOPICS.size(); i++) {
            uses.add(ToolUse.of("call_" + i, "research", Map.of("topic", TOPICS.get(i))));
        }
        List<Message> messages = new ArrayList<>(List.of(Message.user("Compare.")));
        messages.add(ask(trace, messages, Message.assistant(null, uses)).message());
        List<ToolUse> anyOrder = new ArrayList<>(uses);
        Collections.shuffle(anyOrder, chance);
        List<Future<String>> results = anyOrder.stream()
                .map(use -> threads.submit(() -> trace.tool(use, () -> research(trace, use))))
                .toList();
        uses.forEach(
                use -> messages.add(Message.tool(use.id(), use.name(), result(results.get(anyOrder.indexOf(use))))));
        ask(trace, messages, Message.assistant("Buy a lamp."));
    }

    private static String research(TraceCollector trace, ToolUse asked) {
        String topic = (String) asked.arguments().get("topic");
        List<Message> messages = new ArrayList<>(List.of(RESEARCHER, Message.user("Look for " + topic)));
        ToolUse find = ToolUse.of(asked.id() + "_find", "find", Map.of("what", topic));
        messages.add(
                ask(trace, messages, Message.assistant(null, List.of(find))).message());
        messages.add(Message.tool(find.id(), "find", trace.tool(find, () -> "many " + topic)));
        return ask(trace, messages, Message.assistant("There are many."))
                .message()
                .text();
    }

    private static LlmReply ask(TraceCollector trace, List<Message> messages, Message answer) {
        return trace.llm(LlmRequest.of("gpt-4.1", messages), () -> LlmReply.of(answer, Usage.of(9, 2)));
    }

    private static String result(Future<String> result) {
        try {
            return result.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @RepeatedTest(25)
    void areRecordedTheSameAndReplayedInWhicheverOrderTheyRun(RepetitionInfo round) {
        Random chance = new Random(round.getCurrentRepetition());
        Golden one = Replay.record(trace -> agent(trace, chance));
        Golden other = Replay.record(trace -> agent(trace, chance));
        Replay replay = Replay.of(one).run(trace -> agent(trace, chance));

        assertThat(GoldenStore.sameRecordings(one, other)).isTrue();
        assertThat(replay.source.unread()).isEmpty();
        assertThat(replay.trace().session().steps()).hasSize(2 + 2 * TOPICS.size());
    }

    @Test
    void haveALaneForEachToolCallInTheOrderAskedFor() {
        Golden golden = Replay.record(trace -> agent(trace, new Random(7)));

        assertThat(golden.newest().toolCalls())
                .filteredOn(call -> call.name().equals("research"))
                .extracting(call -> call.request().id() + " " + call.lane())
                .containsExactlyInAnyOrder(
                        "call_0 main/research",
                        "call_1 main/research 2",
                        "call_2 main/research 3",
                        "call_3 main/research 4");
    }
}
