package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Exchange;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** Tests of agents that do all they can to hide what went wrong. Each is honest while it is recorded. */
final class HostileAgents {
    static ShopAgent.World world = new ShopAgent.World();
    /** What agents were thrown, and did not pass on. */
    static final List<Throwable> SWALLOWED = new CopyOnWriteArrayList<>();
    /** Whether agents misbehave. */
    static volatile boolean hostile;

    private HostileAgents() {}

    private static void swallowing(Runnable agent) {
        try {
            agent.run();
        } catch (Throwable e) {
            SWALLOWED.add(e);
        }
    }

    static class CatchesAll {
        @Test
        @AgentTrace
        void saysSorry(TraceCollector trace) {
            swallowing(() -> new ShopAgent(trace, world).refund());
        }
    }

    static class CatchesExceptions {
        @Test
        @AgentTrace
        void missesIt(TraceCollector trace) {
            try {
                new ShopAgent(trace, world).refund();
            } catch (Exception e) {
                SWALLOWED.add(e);
            }
        }
    }

    static class RetriesFiveTimes {
        @Test
        @AgentTrace
        void givesUp(TraceCollector trace) {
            for (int attempt = 1; attempt <= 5; attempt++) {
                int failed = SWALLOWED.size();
                swallowing(() -> new ShopAgent(trace, world).refund());
                if (SWALLOWED.size() == failed) {
                    return;
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

    /** Its worker dies without a word, so that nothing ever answers. */
    static class HangsThenGivesUp {
        @Test
        @AgentTrace
        void afterAWhile(TraceCollector trace) throws Exception {
            CompletableFuture<String> answer = new CompletableFuture<>();
            Thread worker = new Thread(() -> swallowing(() -> answer.complete(new ShopAgent(trace, world).refund())));
            worker.start();
            worker.join();
            answer.get(10, TimeUnit.MILLISECONDS);
        }
    }

    static class CallsFromAForeignThread {
        @Test
        @AgentTrace
        void andNobodyLooks(TraceCollector trace) throws InterruptedException {
            Thread foreign = new Thread(() -> new ShopAgent(trace, world).refund());
            foreign.setUncaughtExceptionHandler((thread, thrown) -> SWALLOWED.add(thrown));
            foreign.start();
            foreign.join();
        }
    }

    static class FailsAfterwards {
        @Test
        @AgentTrace
        void twice(TraceCollector trace) {
            swallowing(() -> new ShopAgent(trace, world).refund());
            assertThat(SWALLOWED).as("what the user got").isEmpty();
        }

        @AfterEach
        void alsoFails() {
            if (!SWALLOWED.isEmpty()) {
                throw new IllegalStateException("cleaning up failed");
            }
        }
    }

    static class Aborts {
        @Test
        @AgentTrace
        @ExtendWith(Afterwards.class)
        void afterwards(TraceCollector trace) {
            swallowing(() -> new ShopAgent(trace, world).refund());
        }

        static class Afterwards implements AfterTestExecutionCallback {
            @Override
            public void afterTestExecution(ExtensionContext context) {
                if (!SWALLOWED.isEmpty()) {
                    throw new TestAbortedException("no answer, no test");
                }
            }
        }
    }

    @AgentTrace
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class KeepsTheCollector {
        private static TraceCollector kept;

        @Test
        void aKeepsIt(TraceCollector trace) {
            kept = trace;
            new ShopAgent(trace, world).refund("one");
        }

        @Test
        void bUsesIt(TraceCollector trace) {
            swallowing(() -> new ShopAgent(hostile ? kept : trace, world).refund("two"));
        }
    }

    /** Keeps one list for all, and makes of it after a call what it never said in it. */
    static class MutatesItsMessages {
        @Test
        @AgentTrace
        void afterTheCall(TraceCollector trace) {
            List<Message> messages = new ArrayList<>(List.of(Message.system(world.system), Message.user("one")));
            LlmReply reply = ask(trace, messages);
            messages.set(1, Message.user("something else"));
            messages.add(reply.message());
            messages.add(Message.user("two"));
            if (!hostile) {
                messages.set(1, Message.user("one"));
            }
            swallowing(() -> ask(trace, messages));
            messages.clear();
        }
    }

    /** Streams its first answer, and asks again only when it has heard all of it. */
    static class ClosesTheStreamEarly {
        @Test
        @AgentTrace
        void andForgetsTheRest(TraceCollector trace) {
            List<Message> messages = List.of(Message.user("one"));
            if (heard(trace, messages).equals("Yes.")) {
                ask(trace, List.of(Message.user("one"), Message.assistant("Yes."), Message.user("two")));
            }
        }

        private static String heard(TraceCollector trace, List<Message> messages) {
            Exchange<LlmReply> exchange = trace.open(LlmRequest.of("gpt-4.1", messages));
            List<Chunk> chunks = exchange.recordedChunks();
            if (exchange.recorded().isEmpty()) {
                chunks = List.of(new Chunk.Text("Ye"), new Chunk.Text("s."));
                chunks.forEach(exchange::chunk);
                exchange.complete(LlmReply.of(Message.assistant("Yes."), Usage.of(10, 1)));
            } else {
                assertThat(exchange.recorded().get()).isInstanceOf(Outcome.Completed.class);
            }
            if (hostile) {
                exchange.cancel();
                return chunks.get(0).text();
            }
            return "Yes.";
        }
    }

    static class CallsFromTwoThreadsAtOnce {
        @Test
        @AgentTrace
        void theSame(TraceCollector trace) throws InterruptedException {
            int threads = hostile ? 2 : 1;
            CyclicBarrier together = new CyclicBarrier(threads);
            List<Thread> all = new ArrayList<>();
            for (int number = 0; number < threads; number++) {
                Thread thread = new Thread(() -> swallowing(() -> {
                    meet(together);
                    ask(trace, List.of(Message.user("one")));
                }));
                thread.start();
                all.add(thread);
            }
            for (Thread thread : all) {
                thread.join();
            }
        }

        private static void meet(CyclicBarrier together) {
            try {
                together.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static class AsksOnceOrTwice {
        @Test
        @AgentTrace
        void perhaps(TraceCollector trace) {
            ask(trace, List.of(Message.user("one")));
            if (!hostile) {
                ask(trace, List.of(Message.user("two")));
            }
            assertThat(world.order).as("the order").isEqualTo("on its way");
        }
    }

    private static LlmReply ask(TraceCollector trace, List<Message> messages) {
        return trace.llm(
                LlmRequest.of("gpt-4.1", messages), () -> LlmReply.of(Message.assistant("Yes."), Usage.of(10, 1)));
    }
}
