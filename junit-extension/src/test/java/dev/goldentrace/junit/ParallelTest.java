package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.results.TestResult;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelTest {
    private static final ShopAgent.World WORLD = new ShopAgent.World();

    @TempDir
    Path root;

    static class Fifty {
        @RepeatedTest(50)
        @AgentTrace
        void asks(RepetitionInfo info, TraceCollector trace) {
            new ShopAgent(trace, WORLD).refund("My kettle from order " + info.getCurrentRepetition() + " is broken.");
        }
    }

    @Test
    void keepsFiftyTestsApart() {
        Fixtures fixtures = inParallel();
        int live = WORLD.liveCalls.get();

        assertThat(fixtures.mode("record").run(Fifty.class).failures()).isEmpty();
        assertThat(fixtures.goldens()).hasSize(50);
        assertThat(WORLD.liveCalls).hasValue(live + 150);

        assertThat(fixtures.mode("replay").run(Fifty.class).passed()).isEqualTo(50);
        assertThat(WORLD.liveCalls).hasValue(live + 150);
        assertThat(fixtures.results()).hasSize(50).extracting(TestResult::mode).containsOnly("replay");
    }

    static class ShareAGolden {
        private static final AtomicInteger RUNNING = new AtomicInteger();
        private static final CountDownLatch BOTH = new CountDownLatch(1);

        @Test
        @AgentTrace(golden = "refund-window")
        void one(TraceCollector trace) throws InterruptedException {
            runsAlone(trace);
        }

        @Test
        @AgentTrace(golden = "refund-window")
        void two(TraceCollector trace) throws InterruptedException {
            runsAlone(trace);
        }

        /** Gives the other time to begin as well, which it must not. */
        private static void runsAlone(TraceCollector trace) throws InterruptedException {
            if (RUNNING.incrementAndGet() == 2) {
                BOTH.countDown();
            }
            assertThat(BOTH.await(100, TimeUnit.MILLISECONDS)).isFalse();
            new ShopAgent(trace, WORLD).refund();
            RUNNING.decrementAndGet();
        }
    }

    @Test
    void runsTestsThatShareAGoldenOneAfterAnother() {
        Fixtures fixtures = inParallel().mode("record");

        assertThat(fixtures.run(ShareAGolden.class).failures()).isEmpty();
        assertThat(fixtures.goldens()).containsExactly("refund-window.golden.json");
    }

    private Fixtures inParallel() {
        return new Fixtures(root)
                .with("junit.jupiter.execution.parallel.enabled", "true")
                .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .with("junit.jupiter.execution.parallel.config.fixed.parallelism", "16");
    }
}
