package dev.goldentrace.capture;

import static dev.goldentrace.capture.Sources.CLOCK;
import static dev.goldentrace.capture.Sources.asks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Times, ids, chance and sleeps that come from the collector. */
class ValuesTest {
    private static final Instant START = CLOCK.instant();

    @Nested
    class Live {
        private final Capture capture = Capture.start("Shop.answers", Source.live(), CLOCK);
        private final TraceCollector trace = capture.collector();

        @Test
        void areRealAndKeptInTheirOrderByLane() throws Exception {
            Boundary researcher = trace.lane("researcher");
            trace.clock().instant();
            UUID one = trace.newUuid();
            UUID two = trace.newUuid();
            UUID other = researcher.newUuid();
            trace.sleeper().sleep(Duration.ofMillis(1));
            long number = researcher.random().nextLong();
            Session session = capture.end(null, Duration.ZERO);

            Drawn main = session.drawnIn(Step.MAIN_LANE);
            Drawn research = session.drawnIn("researcher");
            assertThat(main)
                    .isEqualTo(new Drawn(
                            Step.MAIN_LANE, List.of(START), List.of(one, two), null, List.of(Duration.ofMillis(1))));
            assertThat(research.uuids()).containsExactly(other);
            assertThat(research.seed()).isBetween(0L, (1L << 48) - 1);
            assertThat(new Random(research.seed()).nextLong()).isEqualTo(number);
            assertThat(session.drawn()).containsExactly(main, research);
        }

        @Test
        void readTheClockInWholeMilliseconds() {
            Clock fine = Clock.fixed(Instant.parse("2026-11-02T10:15:30.123456789Z"), ZoneOffset.UTC);
            Capture precise = Capture.start("Shop.answers", Source.live(), fine);

            assertThat(precise.collector().clock().instant()).isEqualTo(Instant.parse("2026-11-02T10:15:30.123Z"));
        }

        @Test
        void readTheClockInAnyZone() {
            Clock tokyo = trace.clock().withZone(ZoneId.of("Asia/Tokyo"));

            assertThat(trace.clock().getZone()).isEqualTo(ZoneOffset.UTC);
            assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
            assertThat(LocalDate.now(tokyo)).isEqualTo(LocalDate.of(2026, 11, 2));
            assertThat(trace.session().drawnIn(Step.MAIN_LANE).clock()).containsExactly(START);
        }

        @Test
        void goOnInOneSequenceOfRandomNumbers() {
            long first = trace.random().nextLong();
            long second = trace.random().nextLong();

            Random same = new Random(trace.session().drawnIn(Step.MAIN_LANE).seed());
            assertThat(List.of(first, second)).containsExactly(same.nextLong(), same.nextLong());
        }

        @Test
        void areNothingWhereNothingWasDrawn() {
            assertThat(trace.session().drawn()).isEmpty();
            assertThat(trace.session().drawnIn("any")).isEqualTo(Drawn.nothing("any"));
        }

        @Test
        void areRefusedAfterTheTest() {
            Clock clock = trace.clock();
            capture.end(null, Duration.ZERO);

            assertThatThrownBy(clock::instant)
                    .isInstanceOf(UsageError.class)
                    .hasMessageStartingWith("Shop.answers: the collector was used after its test had ended.");
        }
    }

    @Nested
    class Replayed {
        private final UUID recorded = UUID.fromString("6b1b36ff-3f7d-4d8c-9a51-0f6a1c1f3a10");
        private final Source source = new Recording(new Drawn(
                Step.MAIN_LANE,
                List.of(START.plusMillis(5), START.plusMillis(2)),
                List.of(recorded),
                42L,
                List.of(Duration.ofDays(1))));
        private final TraceCollector trace =
                Capture.start("Shop.answers", source, new NoClock()).collector();

        @Test
        void areTheRecordedOnes() {
            Random same = new Random(42);

            assertThat(trace.clock().instant()).isEqualTo(START.plusMillis(5));
            assertThat(trace.clock().instant()).isEqualTo(START.plusMillis(2));
            assertThat(trace.newUuid()).isEqualTo(recorded);
            assertThat(trace.random().nextLong()).isEqualTo(same.nextLong());
            assertThat(trace.random().nextGaussian()).isEqualTo(same.nextGaussian());
        }

        @Test
        void doNotWait() throws Exception {
            trace.sleeper().sleep(Duration.ofDays(365_000));

            assertThat(trace.session().drawnIn(Step.MAIN_LANE).sleeps()).containsExactly(Duration.ofDays(365_000));
        }

        @Test
        void areInterruptedAllTheSame() {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> trace.sleeper().sleep(Duration.ZERO)).isInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isFalse();
        }

        @Test
        void goOnFromTheLastReadingWithoutTheRealTime() throws Exception {
            Clock clock = trace.clock();
            clock.instant();
            clock.instant();
            assertThat(clock.instant()).isEqualTo(START.plusMillis(3));
            trace.sleeper().sleep(Duration.ofSeconds(2));
            assertThat(clock.instant()).isEqualTo(START.plusMillis(2004));
            assertThat(clock.instant()).isEqualTo(START.plusMillis(2005));
        }

        @Test
        void giveIdsOfTheirOwnAfterTheRecordedOnesTheSameInEachReplay() {
            List<UUID> drawn = threeIds(trace);

            assertThat(drawn).doesNotHaveDuplicates().first().isEqualTo(recorded);
            assertThat(drawn.subList(1, 3))
                    .allSatisfy(id -> assertThat(id.version()).isEqualTo(3));
            assertThat(threeIds(
                            Capture.start("Shop.other", source, new NoClock()).collector()))
                    .isEqualTo(drawn);
        }

        @Test
        void areMadeUpForALaneThatDrewNothing() {
            Boundary unknown = trace.lane("writer");
            Boundary same = Capture.start("Shop.other", source, new NoClock())
                    .collector()
                    .lane("writer");

            assertThat(unknown.clock().instant()).isEqualTo(START);
            assertThat(unknown.random().nextLong()).isEqualTo(same.random().nextLong());
            assertThat(unknown.newUuid()).isEqualTo(same.newUuid()).isNotEqualTo(trace.newUuid());
        }

        private static List<UUID> threeIds(TraceCollector trace) {
            return IntStream.range(0, 3).mapToObj(i -> trace.newUuid()).toList();
        }
    }

    /** A source that answers the beginning from a recording and then says so: the values turn real with it. */
    @Test
    void turnRealWhenTheSourceGoesOnLive() {
        Instant past = START.minusSeconds(60);
        Recording source = new Recording(new Drawn(Step.MAIN_LANE, List.of(past), List.of(), null, List.of()));
        TraceCollector trace = Capture.start("Shop.answers", source, CLOCK).collector();

        assertThat(trace.clock().instant()).isEqualTo(past);
        trace.llm(asks("Go on live."), () -> Sources.says("So."));
        assertThat(trace.clock().instant()).isEqualTo(START);
    }

    /** Holds what was drawn until the first call is made. */
    private static final class Recording implements Source {
        private final Drawn recorded;
        private boolean goesOnLive;

        Recording(Drawn recorded) {
            this.recorded = recorded;
        }

        @Override
        public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
            goesOnLive = true;
            return Answer.live();
        }

        @Override
        public Optional<Map<String, @Nullable Object>> fact(String key) {
            return Optional.empty();
        }

        @Override
        public Optional<Drawn> drawn(String lane) {
            Drawn drawn = lane.equals(recorded.lane()) ? recorded : Drawn.nothing(lane);
            return goesOnLive ? Optional.empty() : Optional.of(drawn.withClockFrom(START));
        }
    }

    /** Is read once, when the session starts. */
    private static final class NoClock extends Clock {
        private boolean read;

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
            if (read) {
                throw new IllegalStateException("a replay asked for the real time");
            }
            read = true;
            return Instant.parse("2031-01-01T00:00:00Z");
        }
    }
}
