package dev.goldentrace.capture;

import static dev.goldentrace.capture.Sources.CLOCK;
import static dev.goldentrace.capture.Sources.asks;
import static dev.goldentrace.capture.Sources.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ManyThreadsTest {
    private static final int THREADS = 16;
    private static final int CALLS = 50;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Capture capture = Capture.start("Shop.answers", Source.live(), CLOCK);
    private final TraceCollector trace = capture.collector();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void loseNoCallAndMixUpNoLane() throws Exception {
        atOnce(thread -> () -> {
            for (int call = 1; call <= CALLS; call++) {
                stepWithTool("agent " + thread, thread + "-" + call);
            }
            return thread;
        });
        Session session = capture.end(null, Duration.ZERO);

        assertThat(capture.liveCalls()).isEqualTo(2 * THREADS * CALLS);
        Map<String, List<Step>> lanes = session.steps().stream().collect(Collectors.groupingBy(Step::lane));
        assertThat(lanes).hasSize(THREADS);
        lanes.values().forEach(steps -> {
            assertThat(steps)
                    .extracting(Step::number)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, CALLS).boxed().toList());
            assertThat(steps).allSatisfy(ManyThreadsTest::holdsTheToolThatItAskedFor);
        });
    }

    @Test
    void endOneCallOnce() throws Exception {
        Exchange<LlmReply> open = trace.open(asks("Hello?"));
        atOnce(thread -> () -> {
            open.complete(says("answer " + thread));
            return thread;
        });
        Session session = capture.end(null, Duration.ofSeconds(30));

        assertThat(session.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.llm().outcome()).isInstanceOf(Outcome.Completed.class));
    }

    @Test
    void areWaitedForByWhoEndsTheSession() throws Exception {
        List<Exchange<LlmReply>> open = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            open.add(trace.lane("agent " + i).open(asks("Hello?")));
        }
        Future<Session> ended = threads.submit(() -> capture.end(null, Duration.ofSeconds(30)));
        for (Exchange<LlmReply> exchange : open) {
            exchange.complete(says("Hi."));
        }

        assertThat(ended.get().steps())
                .hasSize(THREADS)
                .allSatisfy(step -> assertThat(step.llm().outcome()).isEqualTo(new Outcome.Completed<>(says("Hi."))));
    }

    private void stepWithTool(String lane, String id) throws Exception {
        ToolUse use = ToolUse.of(id, "find", Map.of());
        Exchange<LlmReply> exchange = trace.lane(lane).open(asks(id));
        exchange.complete(LlmReply.of(Message.assistant(null, List.of(use)), Usage.of(9, 2)));
        trace.tool(use, () -> "found " + id);
    }

    private static void holdsTheToolThatItAskedFor(Step step) {
        String id = step.llm().request().messages().get(0).text();
        assertThat(step.toolCalls())
                .singleElement()
                .satisfies(call -> assertThat(call.request().id()).isEqualTo(id));
    }

    private void atOnce(IntFunction<Callable<Integer>> task) throws Exception {
        CountDownLatch ready = new CountDownLatch(THREADS);
        List<Future<Integer>> done = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Callable<Integer> work = task.apply(thread);
            done.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return work.call();
            }));
        }
        for (Future<Integer> one : done) {
            one.get();
        }
    }
}
