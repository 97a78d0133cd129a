package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What outlives its test is refused, and disturbs no other. */
class OutlivingTest {
    private static final ShopAgent.World WORLD = new ShopAgent.World();
    private static final AtomicReference<TraceCollector> KEPT = new AtomicReference<>();
    private static final AtomicReference<Throwable> REFUSED = new AtomicReference<>();

    @TempDir
    Path root;

    @TestMethodOrder(MethodOrderer.MethodName.class)
    @AgentTrace
    static class Two {
        @Test
        void aKeepsIt(TraceCollector trace) {
            KEPT.set(trace);
            new ShopAgent(trace, WORLD).refund("one");
        }

        @Test
        void bRunsMeanwhile(TraceCollector trace) throws InterruptedException {
            Thread stray = new Thread(() -> new ShopAgent(Objects.requireNonNull(KEPT.get()), WORLD).refund("stray"));
            stray.setUncaughtExceptionHandler((thread, thrown) -> REFUSED.set(thrown));
            stray.start();
            stray.join();
            new ShopAgent(trace, WORLD).refund("two");
            assertThat(trace.session().calls()).hasSize(5);
        }
    }

    @Test
    void isToldWhichTestItOutlived() {
        Fixtures fixtures = new Fixtures(root).mode("record");

        assertThat(fixtures.run(Two.class).failures()).isEmpty();
        assertThat(REFUSED.get())
                .isInstanceOf(UsageError.class)
                .hasMessage("OutlivingTest.Two.aKeepsIt: the collector was used after its test had ended. Something"
                        + " outlives the test (a thread, a static field, a shared bean): wait for it in the test, or give"
                        + " it a collector of its own.");
        assertThat(WORLD.liveCalls).hasValue(6);
        assertThat(fixtures.mode("replay").run(Two.class).failures()).isEmpty();
    }
}
