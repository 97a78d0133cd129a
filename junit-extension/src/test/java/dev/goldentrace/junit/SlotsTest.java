package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.trace.Effect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Agents that outlive a test: each test in turn is bound to their slot. */
class SlotsTest {
    private static ShopAgent.World world = new ShopAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        fixtures = new Fixtures(root);
    }

    @AgentTrace
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {
        private final ShopAgent agent;

        OneInstance(TraceCollector trace) {
            agent = new ShopAgent(trace, world);
        }

        @Test
        void one() {
            agent.refund("one");
        }

        @Test
        void two() {
            agent.refund("two");
        }

        @Nested
        class Inside {
            @Test
            void three() {
                agent.refund("three");
            }
        }
    }

    @AgentTrace
    static class AnInstanceEach {
        private final ShopAgent agent;

        AnInstanceEach(TraceCollector trace) {
            agent = new ShopAgent(trace, world);
        }

        @RepeatedTest(8)
        @Execution(ExecutionMode.CONCURRENT)
        void asks() {
            agent.refund();
        }
    }

    @AgentTrace
    static class StaticField {
        private static ShopAgent agent;

        @BeforeAll
        static void build(TraceCollector trace) {
            agent = new ShopAgent(trace, world);
        }

        @Test
        void one() {
            agent.refund("one");
        }

        @Test
        void two(TraceCollector own) {
            agent.refund("two");
            assertThat(own.session().calls()).hasSize(5);
        }
    }

    /** Stands for a bean of a context that several classes share. */
    static final class SharedBean {
        static final TraceSlot SLOT = TraceSlot.named("SharedBean");
        static final ShopAgent AGENT = new ShopAgent(SLOT.collector(), new ShopAgent.World());
    }

    @AgentTrace
    static class OneUser {
        static final TraceSlot SLOT = SharedBean.SLOT;

        @Test
        void asks() {
            SharedBean.AGENT.refund("one");
        }
    }

    @AgentTrace
    static class OtherUser {
        final TraceSlot slot = SharedBean.SLOT;

        @Test
        void asks() {
            SharedBean.AGENT.refund("two");
        }

        @Nested
        class Inside {
            @Test
            void asks() {
                SharedBean.AGENT.refund("three");
            }
        }
    }

    @Nested
    class RecordAndReplay {

        @Test
        void anInstanceForAllTests() {
            recordAndReplay(3, OneInstance.class);
        }

        @Test
        void anInstanceForEachTestInParallel() {
            fixtures.with("junit.jupiter.execution.parallel.enabled", "true")
                    .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
                    .with("junit.jupiter.execution.parallel.config.fixed.parallelism", "8");
            recordAndReplay(8, AnInstanceEach.class);
        }

        @Test
        void aStaticField() {
            recordAndReplay(2, StaticField.class);
        }

        @Test
        void aBeanThatClassesShare() {
            recordAndReplay(3, OneUser.class, OtherUser.class);
        }

        private void recordAndReplay(int tests, Class<?>... classes) {
            assertThat(fixtures.mode("record").run(classes).failures()).isEmpty();
            assertThat(fixtures.goldens()).hasSize(tests);
            world.reachable = false;
            assertThat(fixtures.mode("replay").run(classes).failures()).isEmpty();
            assertThat(fixtures.results())
                    .hasSize(tests)
                    .allMatch(result -> result.figures().liveCalls() == 0
                            && result.figures().steps() == 3);
        }

        @Test
        void andFindWhatChanged() {
            fixtures.mode("record").run(OneInstance.class);
            world.system = "You are quick.";

            assertThat(fixtures.mode("replay").run(OneInstance.class).failures())
                    .hasSize(3)
                    .hasOnlyElementsOfType(Divergence.class);
        }
    }

    @AgentTrace
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class DeclaresItsTools {
        private final Boundary boundary;

        DeclaresItsTools(Boundary boundary) {
            this.boundary = boundary;
            boundary.declareTool("get_order", Effect.READS);
        }

        @Test
        void offersIt(TraceCollector trace) {
            boundary.requireDeclared(List.of("get_order"));
            new ShopAgent(trace, world).refund();
        }

        @Test
        void offersAnother(TraceCollector trace) {
            boundary.requireDeclared(List.of("get_order", "refund_item"));
        }
    }

    @Test
    void tellsEachTestOfTheToolsThatWereDeclaredBefore() {
        assertThat(fixtures.mode("record").run(DeclaresItsTools.class).failure())
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith("SlotsTest.DeclaresItsTools.offersAnother: the model is offered tools that are"
                        + " not wrapped: <refund_item>.");
    }

    @AgentTrace
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class CallsBetweenTests {
        private static final AtomicReference<Throwable> BEFORE = new AtomicReference<>();
        private static final AtomicReference<Throwable> AFTER = new AtomicReference<>();
        private final ShopAgent agent;

        CallsBetweenTests(TraceCollector trace) {
            agent = new ShopAgent(trace, world);
        }

        @BeforeAll
        void warmUp() {
            BEFORE.set(refused());
        }

        @Test
        void asks() {
            agent.refund();
        }

        @AfterAll
        void sayGoodbye() {
            AFTER.set(refused());
        }

        private Throwable refused() {
            try {
                agent.refund();
                return new AssertionError("was not refused");
            } catch (UsageError e) {
                return e;
            }
        }
    }

    @AgentTrace
    @Execution(ExecutionMode.CONCURRENT)
    @ExtendWith(Overlapping.Heard.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class Overlapping {
        private static final CountDownLatch REFUSED = new CountDownLatch(1);
        private final ShopAgent agent;

        Overlapping(TraceCollector trace) {
            agent = new ShopAgent(trace, world);
        }

        @Test
        void one() throws InterruptedException {
            agent.refund();
            assertThat(REFUSED.await(30, TimeUnit.SECONDS)).isTrue();
        }

        @Test
        void two() throws InterruptedException {
            agent.refund();
            assertThat(REFUSED.await(30, TimeUnit.SECONDS)).isTrue();
        }

        /** Hears of the test that was refused, and lets the other go on. */
        static class Heard implements TestWatcher {
            @Override
            public void testFailed(ExtensionContext context, Throwable cause) {
                REFUSED.countDown();
            }
        }
    }

    @Nested
    class Refuse {

        @Test
        void callsWhileNoTestRuns() {
            assertThat(fixtures.mode("record").run(CallsBetweenTests.class).failures())
                    .isEmpty();
            assertThat(CallsBetweenTests.BEFORE.get())
                    .hasMessage(
                            "SlotsTest.CallsBetweenTests: its slot was used while no traced test was running; none has"
                                    + " run yet. Build the agent there and call it in a test that @AgentTrace stands on, or on"
                                    + " whose class it stands.");
            assertThat(CallsBetweenTests.AFTER.get())
                    .hasMessage(
                            "SlotsTest.CallsBetweenTests: its slot was used while no traced test was running; the last"
                                    + " was SlotsTest.CallsBetweenTests.asks, which has ended. Something of it still runs (a thread,"
                                    + " a timer): wait for it in the test.");
        }

        @Test
        void aSecondTestAtTheSameTime() {
            Outcome outcome = fixtures.with("junit.jupiter.execution.parallel.enabled", "true")
                    .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
                    .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
                    .with("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                    .mode("record")
                    .run(Overlapping.class);

            assertThat(outcome.passed()).isEqualTo(1);
            String refused = fixtures.results().stream()
                    .filter(result -> result.status().fails())
                    .map(result -> result.test().method())
                    .findFirst()
                    .orElseThrow();
            String running = refused.equals("one") ? "two" : "one";
            assertThat(outcome.failure())
                    .isInstanceOf(UsageError.class)
                    .hasMessage("SlotsTest.Overlapping." + refused + ": the slot of SlotsTest.Overlapping is bound to"
                            + " SlotsTest.Overlapping." + running
                            + ", which still runs. What outlives a test serves one"
                            + " test at a time: run these tests one after another"
                            + " (@Execution(ExecutionMode.SAME_THREAD) on their class), or build the agent in a"
                            + " @BeforeEach method with a TraceCollector, so that each test has its own.");
            assertThat(fixtures.goldens()).singleElement().asString().endsWith("/" + running + ".golden.json");
        }
    }
}
