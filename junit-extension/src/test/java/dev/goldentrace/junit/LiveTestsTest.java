package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Exchange;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Usage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What live tests come to in whose runs the provider was in trouble. */
class LiveTestsTest {
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static Set<String> refused = Set.of();
    private static Set<String> limited = Set.of();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void record() {
        refused = Set.of();
        limited = Set.of();
        fixtures = new Fixtures(root);
        fixtures.mode("record").run(Five.class);
        fixtures.mode("live");
        CALLS.set(0);
    }

    /** Asks a model that may refuse the key or say that there were too many requests. */
    private static void ask(TraceCollector trace, String who) {
        CALLS.incrementAndGet();
        Exchange<LlmReply> exchange =
                trace.open(LlmRequest.of("gpt-4.1", List.of(Message.user("What is the weather? I am " + who))));
        if (exchange.recorded().isPresent()) {
            return;
        }
        int status = refused.contains(who) ? 401 : limited.contains(who) ? 429 : 200;
        if (status == 200) {
            exchange.complete(LlmReply.of(Message.assistant("It rains."), Usage.of(10, 5)));
        } else {
            IllegalStateException error = new IllegalStateException("no");
            exchange.fail(CallError.of(error, status));
            throw error;
        }
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Five {
        @AgentTest
        @Order(1)
        void a(TraceCollector trace) {
            ask(trace, "a");
        }

        @AgentTest
        @Order(2)
        void b(TraceCollector trace) {
            ask(trace, "b");
        }

        @Test
        @AgentTrace
        @Order(3)
        void c(TraceCollector trace) {
            ask(trace, "c");
        }

        @Test
        @AgentTrace
        @Order(4)
        void d(TraceCollector trace) {
            ask(trace, "d");
        }

        @AgentTest
        @Order(5)
        void e(TraceCollector trace) {
            ask(trace, "e");
        }
    }

    @Test
    void passAsAWholeWhereAFifthSaidNothing() {
        limited = Set.of("a");

        Outcome outcome = fixtures.run(Five.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed()).isEqualTo(4);
        assertThat(outcome.aborts()).singleElement().isInstanceOf(TestAbortedException.class);
    }

    @Test
    void failAsAWholeWhereMoreThanAFifthSaidNothing() {
        limited = Set.of("a", "d");

        Outcome outcome = fixtures.run(Five.class);

        assertThat(outcome.failure())
                .hasMessage(
                        "[goldentrace] 2 of 5 live tests said nothing about the agent (40 %, and at most 20 % may): the"
                                + " provider did not answer, so run again when it does");
        assertThat(outcome.passed()).isEqualTo(3);
    }

    @Test
    void stopAtOnceWhereTheKeyIsRefused() {
        refused = Set.of("b");

        Outcome outcome = fixtures.run(Five.class);

        assertThat(CALLS).hasValue(2);
        assertThat(outcome.passed()).isEqualTo(1);
        assertThat(outcome.failure())
                .hasMessage(
                        "[goldentrace] 4 of 5 live tests said nothing about the agent (80 %, and at most 20 % may): the"
                                + " provider refused the key in LiveTestsTest.Five.b (HTTP 401, java.lang.IllegalStateException:"
                                + " no), so check the key and run again");
        assertThat(outcome.aborts()).hasSize(4);
        assertThat(outcome.aborts().get(1))
                .hasMessage("LiveTestsTest.Five.c  INCONCLUSIVE: not run, as the provider refused the key in"
                        + " LiveTestsTest.Five.b (HTTP 401, java.lang.IllegalStateException: no), and would this one's."
                        + " Check the key that the model is built with, and run again.");
        assertThat(fixtures.results())
                .extracting(TestResult::status)
                .containsExactlyInAnyOrder(
                        Status.PASSED,
                        Status.INCONCLUSIVE,
                        Status.INCONCLUSIVE,
                        Status.INCONCLUSIVE,
                        Status.INCONCLUSIVE);
    }

    @Test
    void makeNoFurtherRunOfTheTestWhoseKeyIsRefused() {
        refused = Set.of("a");

        fixtures.with("goldentrace.runs", "3").run(Five.class);

        assertThat(CALLS).hasValue(1);
    }

    @Test
    void areNotStoppedByTooManyRequests() {
        limited = Set.of("a");

        fixtures.run(Five.class);

        assertThat(CALLS).hasValue(5);
    }

    @Test
    void doNotCountWhereTheyReplay() {
        limited = Set.of("a", "b", "c");

        assertThat(fixtures.mode("replay").run(Five.class).failures()).isEmpty();
    }
}
