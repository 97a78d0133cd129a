package dev.goldentrace.capture;

import static dev.goldentrace.capture.Sources.CLOCK;
import static dev.goldentrace.capture.Sources.asks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FactsTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final Capture capture = Capture.start("Shop.answers", Source.live(), CLOCK);
    private final TraceCollector trace = capture.collector();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void areAskedOnceHoweverManyThreadsWantThem() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch ready = new CountDownLatch(16);
        List<Future<Map<String, @Nullable Object>>> answers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            answers.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return trace.fact("model", () -> Map.of("asked", asked.incrementAndGet()));
            }));
        }

        for (Future<Map<String, @Nullable Object>> answer : answers) {
            assertThat(answer.get()).isEqualTo(Map.of("asked", 1L));
        }
        assertThat(capture.end(null, Duration.ZERO).facts()).isEqualTo(Map.of("model", Map.of("asked", 1L)));
    }

    @Test
    void letCallsThroughWhileTheyAreFoundOut() {
        Map<String, @Nullable Object> found = trace.fact("model", () -> {
            try {
                threads.submit(() -> trace.open(asks("Hello?")).cancel()).get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return Map.of("name", "gpt-4.1");
        });

        assertThat(found).isEqualTo(Map.of("name", "gpt-4.1"));
        assertThat(capture.sawCalls()).isTrue();
    }

    @Test
    void failAsTheClientFailedAndAreAskedAgain() {
        IllegalStateException noKey = new IllegalStateException("no API key");

        assertThatThrownBy(() -> trace.fact("model", () -> {
                    throw noKey;
                }))
                .isSameAs(noKey);
        assertThat(capture.failure()).isEmpty();
        assertThat(trace.session().facts()).isEmpty();
        assertThat(trace.fact("model", () -> Map.of("name", "gpt-4.1"))).isEqualTo(Map.of("name", "gpt-4.1"));
    }
}
