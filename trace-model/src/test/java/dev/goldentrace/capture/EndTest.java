package dev.goldentrace.capture;

import static dev.goldentrace.capture.Sources.CLOCK;
import static dev.goldentrace.capture.Sources.asks;
import static dev.goldentrace.capture.Sources.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EndTest {
    private final Capture capture = Capture.start("Shop.answers", Source.live(), CLOCK);
    private final TraceCollector trace = capture.collector();

    @Nested
    class OfACall {
        @Test
        void countsOnce() {
            Exchange<LlmReply> exchange = trace.open(asks("Hello?"));
            exchange.complete(says("Hi."));
            exchange.fail(CallError.of(new IllegalStateException("closed")));
            exchange.cancel();

            assertThat(only(end(null)).outcome()).isEqualTo(new Outcome.Completed<>(says("Hi.")));
        }

        @Test
        void endsItsChunks() {
            Exchange<LlmReply> exchange = trace.open(asks("Hello?"));
            exchange.chunk(new Chunk.Text("Hi."));
            exchange.complete(says("Hi."));
            exchange.chunk(new Chunk.Text("late"));

            assertThat(only(end(null)).chunks()).containsExactly(new Chunk.Text("Hi."));
        }
    }

    @Nested
    class OfTheSession {
        @Test
        void cancelsACallInFlightWithoutPatience() {
            Exchange<LlmReply> exchange = trace.open(asks("Hello?"));
            Session session = end(null);
            exchange.complete(says("late"));

            assertThat(only(session).outcome()).isEqualTo(new Outcome.Cancelled<>());
            assertThat(only(trace.session()).outcome()).isEqualTo(new Outcome.Cancelled<>());
        }

        @Test
        void checksACallThatItCancels() {
            List<Outcome<?>> checked = new ArrayList<>();
            AssertionError differs = new AssertionError("cancelled, but recorded");
            Capture compared = Capture.start(
                    "Shop.answers",
                    Sources.checking(outcome -> {
                        checked.add(outcome);
                        throw differs;
                    }),
                    CLOCK);
            compared.collector().open(asks("One?"));
            compared.collector().open(asks("Two?"));
            Session session = compared.end(null, Duration.ZERO);

            assertThat(checked).containsExactly(new Outcome.Cancelled<>(), new Outcome.Cancelled<>());
            assertThat(compared.failure()).containsSame(differs);
            assertThat(session.runs()).extracting(Run::status).containsExactly(RunStatus.FAILURE);
        }

        @Test
        void refusesEveryLaterCallAndNamesTheTest() {
            end(null);

            assertThatThrownBy(() -> trace.open(asks("Hello?")))
                    .isInstanceOf(UsageError.class)
                    .hasMessage("Shop.answers: the collector was used after its test had ended."
                            + " Something outlives the test (a thread, a static field, a shared bean):"
                            + " wait for it in the test, or give it a collector of its own.");
            assertThat(capture.failure()).isEmpty();
        }
    }

    @Nested
    class OfTheOpenRun {
        @Test
        void isAFailureWhereTheSessionFailedThoughTheAgentHidIt() {
            AssertionError divergence = new AssertionError("differs");
            Capture failing = Capture.start(
                    "Shop.answers",
                    Sources.asking(request -> {
                        throw divergence;
                    }),
                    CLOCK);
            Throwable thrown = catchThrowable(() -> failing.collector().open(asks("Hello?")));
            Session session = failing.end(thrown, Duration.ZERO);

            assertThat(session.runs()).extracting(Run::status).containsExactly(RunStatus.FAILURE);
            assertThat(session.runs()).extracting(Run::error).containsExactly(CallError.of(divergence));
        }

        @Test
        void isAFailureWhereTheRunThatTheTestNamedHidIt() {
            trace.run("Hello?", () -> {
                trace.open(asks("Hello?")).complete(says("Hi."));
                return catchThrowable(() -> trace.requireDeclared(List.of("find")));
            });

            assertThat(end(null).runs()).extracting(Run::status).containsExactly(RunStatus.FAILURE);
        }

        @Test
        void isASuccessWhereAnAssertionOfTheTestFailed() {
            trace.llm(asks("Hello?"), () -> says("Hi."));

            assertThat(end(new AssertionError("not polite")).runs())
                    .extracting(Run::status)
                    .containsExactly(RunStatus.SUCCESS);
        }

        @Test
        void isAFailureWhereTheTestThrew() {
            trace.llm(asks("Hello?"), () -> says("Hi."));

            assertThat(end(new IllegalStateException("down")).runs())
                    .extracting(Run::status)
                    .containsExactly(RunStatus.FAILURE);
        }
    }

    private Session end(@Nullable Throwable failure) {
        return capture.end(failure, Duration.ZERO);
    }

    private static LlmCall only(Session session) {
        assertThat(session.steps()).hasSize(1);
        return session.steps().get(0).llm();
    }
}
