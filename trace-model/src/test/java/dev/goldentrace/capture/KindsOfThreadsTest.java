package dev.goldentrace.capture;

import static dev.goldentrace.capture.Sources.CLOCK;
import static dev.goldentrace.capture.Sources.asks;
import static dev.goldentrace.capture.Sources.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Agents whose conversations run on threads of any kind, all through one boundary: none is mixed up with another. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KindsOfThreadsTest {
    private static final int AGENTS = 24;
    private static final int STEPS = 5;

    private final Capture capture = Capture.start("Shop.answers", Source.live(), CLOCK);
    private final TraceCollector trace = capture.collector();

    /** Talks for some steps, each with a tool; the answers are the same in all conversations. */
    private List<Message> converse(int agent) {
        List<Message> messages = new ArrayList<>(List.of(Message.system("Agent " + agent), Message.user("Begin.")));
        for (int step = 1; step <= STEPS; step++) {
            messages.addAll(step(agent, step, messages));
        }
        return messages;
    }

    private List<Message> step(int agent, int step, List<Message> messages) {
        ToolUse use = ToolUse.of(agent + "-" + step, "find", Map.of("step", step));
        LlmReply reply = trace.llm(
                LlmRequest.of("gpt-4.1", messages),
                () -> LlmReply.of(Message.assistant("Step " + step, List.of(use)), Usage.of(9, 2)));
        return List.of(reply.message(), Message.tool(use.id(), "find", trace.tool(use, () -> "found")));
    }

    private void assertEachConversationIsOneLane() {
        Session session = capture.end(null, Duration.ZERO);
        Map<String, List<Step>> lanes = session.steps().stream().collect(Collectors.groupingBy(Step::lane));
        assertThat(lanes).hasSize(AGENTS);
        lanes.values().forEach(steps -> {
            assertThat(steps).extracting(Step::number).containsExactly(1, 2, 3, 4, 5);
            assertThat(steps).allSatisfy(step -> assertThat(instructions(step)).isEqualTo(instructions(steps.get(0))));
            assertThat(steps)
                    .allSatisfy(step -> assertThat(step.toolCalls())
                            .singleElement()
                            .satisfies(call -> assertThat(call.request().id()).endsWith("-" + step.number())));
        });
    }

    private static String instructions(Step step) {
        return step.llm().request().messages().get(0).text();
    }

    private static <T> List<T> all(ExecutorService threads, List<Callable<T>> tasks) throws Exception {
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Callable<List<Message>>> conversations() {
        return IntStream.range(0, AGENTS)
                .<Callable<List<Message>>>mapToObj(agent -> () -> converse(agent))
                .toList();
    }

    @Test
    void ofAnExecutor() throws Exception {
        all(Executors.newFixedThreadPool(8), conversations());

        assertEachConversationIsOneLane();
    }

    @Test
    void ofFuturesThatHopFromThreadToThread() {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CompletableFuture.allOf(IntStream.range(0, AGENTS)
                            .mapToObj(agent -> hopping(agent, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdownNow();
        }

        assertEachConversationIsOneLane();
    }

    private CompletableFuture<List<Message>> hopping(int agent, ExecutorService threads) {
        CompletableFuture<List<Message>> conversation =
                CompletableFuture.completedFuture(List.of(Message.system("Agent " + agent), Message.user("Begin.")));
        for (int step = 1; step <= STEPS; step++) {
            int number = step;
            conversation = conversation.thenApplyAsync(
                    messages -> {
                        List<Message> longer = new ArrayList<>(messages);
                        longer.addAll(step(agent, number, messages));
                        return longer;
                    },
                    threads);
        }
        return conversation;
    }

    @Test
    void ofAParallelStream() {
        IntStream.range(0, AGENTS).parallel().forEach(this::converse);

        assertEachConversationIsOneLane();
    }

    @Test
    void ofVirtualThreads() throws Exception {
        Optional<Method> virtual = Arrays.stream(Executors.class.getMethods())
                .filter(method -> method.getName().equals("newVirtualThreadPerTaskExecutor"))
                .findFirst();
        assumeTrue(virtual.isPresent(), "this JDK has no virtual threads");
        all((ExecutorService) virtual.orElseThrow().invoke(null), conversations());

        assertEachConversationIsOneLane();
    }

    @Test
    void thatEndACallWhichAnotherThreadOpened() throws Exception {
        Exchange<LlmReply> exchange = trace.open(asks("Hello?"));
        all(Executors.newSingleThreadExecutor(), List.<Callable<String>>of(() -> {
            exchange.complete(says("Hi."));
            return "";
        }));

        assertThat(capture.end(null, Duration.ZERO).steps().get(0).llm().reply())
                .contains(says("Hi."));
    }

    @Nested
    class ThatAskTheSameAtOnce {
        private static final int ROUNDS = 50;

        @Test
        void areEachALaneOfTheirOwnInEveryRound() throws Exception {
            LlmRequest same = asks("Which kettle?");
            for (int round = 0; round < ROUNDS; round++) {
                Capture one = Capture.start("Shop.answers", Source.live(), CLOCK);
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<LlmReply> ask = () -> {
                    together.await();
                    return one.collector().llm(same, () -> says("This one."));
                };
                all(Executors.newFixedThreadPool(2), List.of(ask, ask));

                assertThat(one.end(null, Duration.ZERO).steps())
                        .extracting(Step::lane)
                        .containsExactlyInAnyOrder(Step.MAIN_LANE, "lane 2");
            }
        }
    }

    /** What an agent changes after the call was part of no call. */
    @Test
    void thatChangeWhatTheyAskedChangeNothing() {
        List<Object> list = new ArrayList<>(List.of("red"));
        Map<String, Object> arguments = new TreeMap<>(Map.of("colours", list));
        List<ToolUse> uses = new ArrayList<>(List.of(ToolUse.of("call_1", "find", arguments)));
        List<Message> messages = new ArrayList<>(List.of(Message.user("Hello"), Message.assistant(null, uses)));
        Map<String, Object> parameters = new TreeMap<>(Map.of("stop", list));
        Exchange<LlmReply> exchange =
                trace.open(LlmRequest.of("gpt-4.1", messages).withParameters(parameters));
        String before = trace.session().toString();
        messages.set(0, Message.user("Goodbye"));
        messages.add(Message.user("Now?"));
        uses.clear();
        list.add("blue");
        arguments.put("size", 3);
        parameters.clear();
        assertThat(trace.session().toString()).isEqualTo(before).contains("Hello", "red");
        exchange.complete(says("Hi."));

        assertThat(trace.session().steps().get(0).llm().request().messages())
                .containsExactly(
                        Message.user("Hello"),
                        Message.assistant(
                                null, List.of(ToolUse.of("call_1", "find", Map.of("colours", List.of("red"))))));
    }
}
