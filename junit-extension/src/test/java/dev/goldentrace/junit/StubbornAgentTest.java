package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.results.DivergenceResult;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Usage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** No retry or catch of an agent can hide a divergence. */
class StubbornAgentTest {
    private static ShopAgent.World world = new ShopAgent.World();
    private static final List<Throwable> SEEN = new ArrayList<>();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        SEEN.clear();
        fixtures = new Fixtures(root);
    }

    static class CatchesAll {
        @Test
        @AgentTrace
        void saysSorry(TraceCollector trace) {
            try {
                new ShopAgent(trace, world).refund();
            } catch (Throwable e) {
                SEEN.add(e);
            }
        }
    }

    static class CatchesExceptions {
        @Test
        @AgentTrace
        void missesIt(TraceCollector trace) {
            try {
                new ShopAgent(trace, world).refund();
            } catch (Exception e) {
                SEEN.add(e);
            }
        }
    }

    static class RetriesFiveTimes {
        @Test
        @AgentTrace
        void givesUp(TraceCollector trace) {
            for (int attempt = 1; attempt <= 5; attempt++) {
                try {
                    new ShopAgent(trace, world).refund();
                    return;
                } catch (Throwable e) {
                    SEEN.add(e);
                }
            }
            throw new IllegalStateException("gave up after five");
        }
    }

    static class Wraps {
        @Test
        @AgentTrace
        void inItsOwn(TraceCollector trace) {
            try {
                new ShopAgent(trace, world).refund();
            } catch (Throwable e) {
                throw new IllegalStateException("wrapped", e);
            }
        }
    }

    static class FailsAfterwards {
        @Test
        @AgentTrace
        void twice(TraceCollector trace) {
            try {
                new ShopAgent(trace, world).refund();
            } catch (Throwable e) {
                SEEN.add(e);
            }
            assertThat(SEEN).as("what the user got").isEmpty();
        }

        @AfterEach
        void alsoFails() {
            if (!SEEN.isEmpty()) {
                throw new IllegalStateException("cleaning up failed");
            }
        }
    }

    static class Aborts {
        @Test
        @AgentTrace
        @ExtendWith(Afterwards.class)
        void afterwards(TraceCollector trace) {
            try {
                new ShopAgent(trace, world).refund();
            } catch (Throwable e) {
                SEEN.add(e);
            }
        }

        static class Afterwards implements AfterTestExecutionCallback {
            @Override
            public void afterTestExecution(ExtensionContext context) {
                if (!SEEN.isEmpty()) {
                    throw new TestAbortedException("no answer, no test");
                }
            }
        }
    }

    @Nested
    class WhenTheRequestDiverges {

        @Test
        void failsAnAgentThatAnswersSorry() {
            assertThat(diverged(CatchesAll.class))
                    .isInstanceOf(Divergence.class)
                    .isSameAs(SEEN.get(0));
        }

        @Test
        void isMissedByACatchOfExceptions() {
            assertThat(diverged(CatchesExceptions.class)).isInstanceOf(Divergence.class);
            assertThat(SEEN).isEmpty();
        }

        @Test
        void isTheSameInEachRetryAndKeepsTheAgentsOwnException() {
            Throwable failure = diverged(RetriesFiveTimes.class);

            assertThat(failure).isInstanceOf(Divergence.class);
            assertThat(SEEN).hasSize(5).allMatch(seen -> seen == failure);
            assertThat(failure.getSuppressed())
                    .singleElement()
                    .isInstanceOf(IllegalStateException.class)
                    .hasToString("java.lang.IllegalStateException: gave up after five");
        }

        @Test
        void comesOutOfWhatWrapsIt() {
            assertThat(diverged(Wraps.class)).isInstanceOf(Divergence.class).hasNoSuppressedExceptions();
        }

        @Test
        void winsOverTheTestsOwnFailures() {
            Throwable failure = diverged(FailsAfterwards.class);

            assertThat(failure).isInstanceOf(Divergence.class);
            assertThat(failure.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("[what the user got]"),
                            second -> assertThat(second).isEqualTo("cleaning up failed"));
        }

        @Test
        void winsOverAnAbortOfAnotherExtension() {
            assertThat(diverged(Aborts.class)).isInstanceOf(Divergence.class);
        }

        private Throwable diverged(Class<?> fixture) {
            assertThat(fixtures.mode("record").run(fixture).failures()).isEmpty();
            SEEN.clear();
            world.system = "You are quick.";
            Throwable failure = fixtures.mode("replay").run(fixture).failure();
            assertThat(fixtures.result().status().word()).isEqualTo("diverged");
            return failure;
        }
    }

    static class AsksOnceOrTwice {
        @Test
        @AgentTrace
        void perhaps(TraceCollector trace) {
            ask(trace, "one");
            if (world.reachable) {
                ask(trace, "two");
            }
            assertThat(world.order).as("the order").isEqualTo("on its way");
        }

        private static void ask(TraceCollector trace, String question) {
            trace.llm(
                    LlmRequest.of("gpt-4.1", List.of(Message.user(question))),
                    () -> LlmReply.of(Message.assistant("Yes."), Usage.of(10, 1)));
        }
    }

    @Nested
    class WhenACallIsNotMade {

        @Test
        void fails() {
            fixtures.mode("record").run(AsksOnceOrTwice.class);
            world.reachable = false;

            assertThat(fixtures.mode("replay").run(AsksOnceOrTwice.class).failure())
                    .isInstanceOf(Divergence.class)
                    .hasMessageContaining("cause     call never made");
            assertThat(fixtures.result().divergence())
                    .isEqualTo(new DivergenceResult(
                            "call never made: LLM call",
                            "lane 2",
                            1,
                            1,
                            "call never made: LLM call",
                            "$",
                            "user: two",
                            "absent",
                            List.of(
                                    "mend it: the agent: it made this call when it was recorded",
                                    "or you meant it: mvn test"
                                            + " -Dtest='StubbornAgentTest$AsksOnceOrTwice#perhaps'"
                                            + " -Dgoldentrace.mode=record   (about $0.000056)")));
        }

        @Test
        void doesNotMaskAnEarlierFailure() {
            fixtures.mode("record").run(AsksOnceOrTwice.class);
            world.reachable = false;
            world.order = "lost";

            assertThat(fixtures.mode("replay").run(AsksOnceOrTwice.class).failure())
                    .isNotInstanceOf(Divergence.class)
                    .hasMessageContaining("[the order]");
            assertThat(fixtures.result().status().word()).isEqualTo("failed");
        }
    }
}
