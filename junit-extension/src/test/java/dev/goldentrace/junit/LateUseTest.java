package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.results.Status;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call that comes after its test's end, whose refusal the agent swallows: the test is over, but it is told. */
class LateUseTest {
    private static final String COLLECTOR = "LateUseTest.Strays.up: the collector was used after its test had ended."
            + " Something outlives the test (a thread, a static field, a shared bean): wait for it in the test, or give it"
            + " a collector of its own.";
    private static final String SLOT = "SharedAgent: its slot was used while no traced test was running; the last was"
            + " LateUseTest.StraysFromItsSlot.up, which has ended. Something of it still runs (a thread, a timer): wait"
            + " for it in the test.";

    private static boolean stray;
    private static CountDownLatch over = new CountDownLatch(1);
    private static Thread thread = new Thread();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void fresh() {
        stray = false;
        over = new CountDownLatch(1);
        thread = new Thread();
        fixtures = new Fixtures(root).mode("record");
    }

    private static void ask(TraceCollector trace, String text) {
        trace.llm(
                LlmRequest.of("gpt-4.1", List.of(Message.user(text))),
                () -> LlmReply.of(Message.assistant("ok"), null));
    }

    private static void speak(TraceCollector trace) {
        ask(trace, "one");
        if (stray) {
            thread = new Thread(() -> {
                try {
                    over.await();
                    ask(trace, "something that was never recorded");
                    ask(trace, "and more");
                } catch (Throwable swallowed) {
                    // as agents do
                }
            });
            thread.start();
        }
    }

    private static void endStray() throws InterruptedException {
        over.countDown();
        thread.join();
    }

    static class Strays {
        @Test
        @AgentTrace
        void up(TraceCollector trace) {
            speak(trace);
        }

        @AfterAll
        static void end() throws InterruptedException {
            endStray();
        }
    }

    static class StraysFromItsSlot {
        static final TraceSlot SLOT = TraceSlot.named("SharedAgent");

        @Test
        @AgentTrace
        void up() {
            speak(SLOT.collector());
        }

        @AfterAll
        static void end() throws InterruptedException {
            endStray();
        }
    }

    private String replayed(Class<?> testClass) {
        fixtures.run(testClass);
        stray = true;
        over = new CountDownLatch(1);
        fixtures.mode("replay");
        PrintStream before = System.out;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        try {
            assertThat(fixtures.run(testClass).failures()).isEmpty();
        } finally {
            System.setOut(before);
        }
        return console.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isToldOnTheConsoleAndInTheResultOfItsTest() {
        assertThat(replayed(Strays.class)).containsOnlyOnce("[goldentrace] " + COLLECTOR + System.lineSeparator());
        assertThat(fixtures.result().status()).isEqualTo(Status.PASSED);
        assertThat(fixtures.result().warnings()).containsExactly(COLLECTOR);
    }

    @Test
    void isToldOfASlotToo() {
        assertThat(replayed(StraysFromItsSlot.class))
                .containsOnlyOnce("[goldentrace] " + SLOT + System.lineSeparator());
        assertThat(fixtures.result().warnings()).containsExactly(SLOT);
    }
}
