package dev.goldentrace.capture;

import static dev.goldentrace.capture.Sources.CLOCK;
import static dev.goldentrace.capture.Sources.asks;
import static dev.goldentrace.capture.Sources.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.Timing;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ThrottleTest {
    private final List<String> entered = new ArrayList<>();
    private final List<Outcome<?>> ended = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Lets all in and keeps what it hears. */
    private Throttle.Permit hear(Request<?> request) {
        entered.add(request.kind().word());
        return ended::add;
    }

    private static Capture capture(Source source, Throttle throttle) {
        return Capture.start("Shop.answers", source, throttle, CLOCK);
    }

    @Nested
    class APermit {
        private final Capture capture = capture(Source.live(), ThrottleTest.this::hear);
        private final TraceCollector trace = capture.collector();

        @Test
        void isEndedOnceWithTheFirstOutcomeThatIsReported() {
            Exchange<LlmReply> exchange = trace.open(asks("Hello?"));
            exchange.complete(says("Hi."));
            exchange.fail(CallError.of(new IOException("closed")));
            exchange.cancel();

            assertThat(entered).containsExactly("llm");
            assertThat(ended).containsExactly(new Outcome.Completed<>(says("Hi.")));
        }

        @Test
        void isEndedWhereTheCallFails() {
            assertThatThrownBy(() -> trace.llm(asks("Hello?"), () -> {
                        throw new IOException("reset");
                    }))
                    .isInstanceOf(IOException.class);

            assertThat(ended).containsExactly(new Outcome.Failed<>(CallError.of(new IOException("reset"))));
        }

        @Test
        void isAskedForOfEachLiveCallOfAnyKind() {
            trace.llm(asks("Hello?"), () -> says("Hi."));
            trace.tool("find", Map.of(), () -> "found");
            trace.retrieval("terms", "warranty", List::of);

            assertThat(entered).containsExactly("llm", "tool", "retrieval");
            assertThat(ended).hasSize(3);
        }

        @Test
        void isEndedWhereTheSessionEndsBeforeTheCall() {
            trace.open(asks("Hello?"));
            capture.end(null, Duration.ZERO);

            assertThat(ended).containsExactly(new Outcome.Cancelled<>());
        }
    }

    @Test
    void isNotAskedForWhatIsAnsweredFromARecording() {
        Capture capture = capture(new Recording(), this::hear);
        capture.collector().llm(asks("Hello?"), () -> says("live!"));

        assertThat(entered).isEmpty();
        assertThat(ended).isEmpty();
    }

    @Test
    void letsOtherCallsOfTheSessionEndWhileOneWaits() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Throttle throttle = request -> {
            entered.add(request.kind().word());
            if (entered.size() > 1) {
                waits.countDown();
                await(goOn);
            }
            return ended::add;
        };
        Capture capture = capture(Source.live(), throttle);
        TraceCollector trace = capture.collector();
        Exchange<LlmReply> first = trace.open(asks("First?"));
        Future<LlmReply> second = threads.submit(() -> trace.llm(asks("Second?"), () -> says("2")));
        waits.await();
        first.complete(says("1"));
        assertThat(ended).containsExactly(new Outcome.Completed<>(says("1")));
        goOn.countDown();

        assertThat(second.get()).isEqualTo(says("2"));
        assertThat(capture.end(null, Duration.ZERO).steps()).hasSize(2);
    }

    @Test
    void mayRefuseACallWhichThenFailed() {
        IllegalStateException limit = new IllegalStateException("the limit of 2 USD is reached");
        Capture capture = capture(Source.live(), request -> {
            throw limit;
        });

        assertThatThrownBy(() -> capture.collector().llm(asks("Hello?"), () -> says("live!")))
                .isSameAs(limit);
        Session session = capture.end(null, Duration.ZERO);
        assertThat(session.steps())
                .singleElement()
                .satisfies(
                        step -> assertThat(step.llm().outcome()).isEqualTo(new Outcome.Failed<>(CallError.of(limit))));
        assertThat(capture.failure()).isEmpty();
    }

    @Test
    void letsNoCallThroughWhoseSessionEndedWhileItWaited() {
        List<Capture> captures = new ArrayList<>();
        captures.add(capture(Source.live(), request -> {
            captures.get(0).end(null, Duration.ZERO);
            return ended::add;
        }));

        assertThatThrownBy(() -> captures.get(0).collector().llm(asks("Hello?"), () -> says("live!")))
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith("Shop.answers: the collector was used after its test had ended.");
        assertThat(ended).containsExactly(new Outcome.Cancelled<>());
    }

    @Test
    void letsNoCallThroughWhoseSessionFailedWhileItWaited() {
        List<Capture> captures = new ArrayList<>();
        captures.add(capture(Source.live(), request -> {
            assertThatThrownBy(() -> captures.get(0).collector().requireDeclared(List.of("find")))
                    .isInstanceOf(UsageError.class);
            return ended::add;
        }));

        assertThatThrownBy(() -> captures.get(0).collector().llm(asks("Hello?"), () -> says("live!")))
                .isSameAs(captures.get(0).failure().orElseThrow());
        assertThat(ended).singleElement().isInstanceOf(Outcome.Failed.class);
    }

    /** Who waits for a permit must not make a replay wait as long again. */
    @Test
    void isNotPartOfAStreamsPace() {
        Ticking clock = new Ticking();
        Throttle slow = request -> {
            clock.tick(Duration.ofMinutes(1));
            return outcome -> {};
        };
        Capture capture = Capture.start("Shop.answers", Source.live(), slow, clock);
        Exchange<LlmReply> exchange = capture.collector().open(asks("Hello?"));
        clock.tick(Duration.ofMillis(200));
        exchange.chunk(new Chunk.Text("Hi."));
        exchange.complete(says("Hi."));

        assertThat(capture.end(null, Duration.ZERO).steps().get(0).llm().timing())
                .isEqualTo(new Timing(
                        CLOCK.instant(),
                        Duration.ofMillis(60_200),
                        Duration.ofMillis(60_200),
                        List.of(Duration.ofMillis(200))));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers each model call. */
    private static final class Recording implements Source {
        @Override
        @SuppressWarnings("unchecked")
        public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
            Outcome<R> outcome = (Outcome<R>) new Outcome.Completed<>(says("recorded"));
            return new Answer.Recorded<>(outcome, List.of(), Timing.UNKNOWN, 1, Step.MAIN_LANE);
        }

        @Override
        public Optional<Map<String, @Nullable Object>> fact(String key) {
            return Optional.empty();
        }

        @Override
        public Optional<Drawn> drawn(String lane) {
            return Optional.empty();
        }
    }

    /** A clock that goes on when it is told to. */
    private static final class Ticking extends Clock {
        private Instant now = CLOCK.instant();

        void tick(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
