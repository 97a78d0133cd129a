package dev.goldentrace.langchain4j;

import static dev.goldentrace.langchain4j.Script.ask;
import static dev.goldentrace.langchain4j.Script.say;
import static dev.goldentrace.langchain4j.Script.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.RecordedFailure;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.CallError.Kind;
import dev.goldentrace.trace.Outcome;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.ToolExecutionException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.ModelDisabledException;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolErrorHandlerResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was thrown when a call was recorded is thrown in a replay as the same type with the same message. */
class SameErrorTest {
    @TempDir
    Path folder;

    /** As Feign, Retrofit and others say it; made of what any of them has. */
    static final class ShopDown extends RuntimeException {
        private final int status;

        ShopDown(int status, String message) {
            super(message);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** Cannot be made of a message. */
    static final class NoStock extends RuntimeException {
        NoStock(String item, int asked, int left) {
            super(asked + " of " + item + ", " + left + " left");
        }
    }

    private static Arguments error(Throwable error, Kind kind) {
        return Arguments.of(error, kind, null);
    }

    private static Arguments status(Throwable error, int status, Kind kind) {
        return Arguments.of(error, kind, status);
    }

    static Stream<Arguments> ofClients() {
        return Stream.of(
                error(new LangChain4jException("no"), Kind.FAILURE),
                error(new LangChain4jException(new IOException("closed")), Kind.PROVIDER),
                error(new RetriableException("again"), Kind.FAILURE),
                error(new NonRetriableException("never"), Kind.FAILURE),
                error(new TimeoutException("too long"), Kind.TIMEOUT),
                error(new RateLimitException("slow down"), Kind.PROVIDER),
                status(new RateLimitException(new HttpException(429, "slow down")), 429, Kind.PROVIDER),
                error(new AuthenticationException("who?"), Kind.AUTHENTICATION),
                status(new AuthenticationException(new HttpException(401, "who?")), 401, Kind.AUTHENTICATION),
                error(new InvalidRequestException("what?"), Kind.FAILURE),
                status(new InvalidRequestException(new HttpException(400, "what?")), 400, Kind.FAILURE),
                error(new ContentFilteredException("not that"), Kind.FAILURE),
                status(new ContentFilteredException("not that", new HttpException(400, "no")), 400, Kind.FAILURE),
                error(new ModelNotFoundException("no gpt-9"), Kind.FAILURE),
                status(new ModelNotFoundException(new HttpException(404, "no gpt-9")), 404, Kind.FAILURE),
                status(new InternalServerException(new HttpException(503, "down")), 503, Kind.PROVIDER),
                error(new UnresolvedModelServerException("no such host"), Kind.PROVIDER),
                error(new UnsupportedFeatureException("no tools"), Kind.FAILURE),
                error(new ModelDisabledException("off"), Kind.FAILURE),
                status(new HttpException(418, "teapot"), 418, Kind.FAILURE),
                error(new IllegalArgumentException("wrong"), Kind.FAILURE),
                error(new IllegalStateException(), Kind.FAILURE),
                error(new NullPointerException(), Kind.FAILURE),
                error(new CancellationException("stopped"), Kind.FAILURE),
                error(new UncheckedIOException("disk", new IOException("full")), Kind.PROVIDER),
                error(new CompletionException("lost", null), Kind.FAILURE));
    }

    static Stream<Arguments> ofTools() {
        return Stream.of(
                error(new IOException("disk full"), Kind.PROVIDER),
                error(new FileNotFoundException("a.txt"), Kind.FAILURE),
                error(new SocketTimeoutException("read timed out"), Kind.TIMEOUT),
                error(new ConnectException("refused"), Kind.PROVIDER),
                error(new UnknownHostException("shop"), Kind.PROVIDER),
                error(new HttpTimeoutException("request timed out"), Kind.TIMEOUT),
                status(new HttpRetryException("moved", 503), 503, Kind.PROVIDER),
                error(new java.util.concurrent.TimeoutException("too long"), Kind.TIMEOUT),
                error(new java.util.concurrent.TimeoutException(), Kind.TIMEOUT),
                error(new ExecutionException("lost", null), Kind.FAILURE),
                error(new InterruptedException("stopped"), Kind.FAILURE),
                error(new SQLException("no table"), Kind.FAILURE),
                error(new NoSuchElementException("no order 7"), Kind.FAILURE),
                error(new DateTimeException("no 30th of February"), Kind.FAILURE),
                error(new ArithmeticException(), Kind.FAILURE),
                error(new TimeoutException("too long"), Kind.FAILURE),
                error(new ToolExecutionException("refused"), Kind.FAILURE),
                status(new ShopDown(503, "shop is down"), 503, Kind.PROVIDER),
                status(new ShopDown(404, "no such order"), 404, Kind.FAILURE),
                status(new HttpException(410, "gone"), 410, Kind.FAILURE),
                error(new StackOverflowError("deep"), Kind.FAILURE));
    }

    /** That one holds another exception with its message, which is what handlers get, and what is recorded. */
    static Stream<Arguments> ofToolsByHand() {
        return ofTools().filter(arguments -> !(arguments.get()[0] instanceof ToolExecutionException));
    }

    private static Throwable thrown(Runnable call) {
        try {
            call.run();
        } catch (Throwable e) {
            return e;
        }
        throw new IllegalStateException("nothing was thrown");
    }

    private static void requireSame(Throwable again, Throwable live) {
        assertThat(again.getClass()).isEqualTo(live.getClass());
        assertThat(again.getMessage()).isEqualTo(live.getMessage());
        assertThat(HttpStatus.of(again)).isEqualTo(HttpStatus.of(live));
    }

    private static void requireRecorded(Outcome<?> outcome, Kind kind, Integer status) {
        CallError error = ((Outcome.Failed<?>) outcome).error();
        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.httpStatus()).isEqualTo(status);
    }

    /** As Kotlin does, which checks no exception. */
    @SuppressWarnings("unchecked")
    private static <T, E extends Throwable> T raise(Throwable error) throws E {
        throw (E) error;
    }

    @Nested
    class OfAModel {

        @ParameterizedTest
        @MethodSource("dev.goldentrace.langchain4j.SameErrorTest#ofClients")
        void isThrownAgain(RuntimeException error, Kind kind, Integer status) {
            Tape tape = new Tape(folder);
            Tape.Agent<Throwable> agent = (trace, stage) -> thrown(() -> LangChain4jTrace.of(trace)
                    .chatModel(stage.live(() -> new Script().then(request -> raise(error))))
                    .chat("hi"));

            Golden golden = tape.record(agent);

            requireRecorded(golden.newest().steps().get(0).llm().outcome(), kind, status);
            requireSame(tape.same(golden, agent), error);
        }

        @ParameterizedTest
        @MethodSource("dev.goldentrace.langchain4j.SameErrorTest#ofClients")
        void isHandedToTheListenerOfAStreamAgain(RuntimeException error, Kind kind, Integer status) {
            Tape tape = new Tape(folder);
            Tape.Agent<Throwable> agent = (trace, stage) -> {
                Ear ear = new Ear();
                LangChain4jTrace.of(trace)
                        .streamingChatModel(stage.live(() -> new Script().then(request -> raise(error))))
                        .chat("hi", ear);
                ear.heard();
                return ear.error();
            };

            Golden golden = tape.record(agent);

            requireRecorded(golden.newest().steps().get(0).llm().outcome(), kind, status);
            requireSame(tape.same(golden, agent), error);
        }
    }

    interface Agent {
        String chat(String text);
    }

    static final class Shop {
        private final Throwable error;

        Shop(Throwable error) {
            this.error = error;
        }

        @Tool
        String save() {
            return raise(error);
        }
    }

    @Nested
    class OfATool {
        private static final ToolSpecification SAVE =
                ToolSpecification.builder().name("save").build();

        private static List<Throwable> handled(
                AiServices<Agent> services, LangChain4jTrace traced, Rehearsal.Stage stage) {
            List<Throwable> errors = new ArrayList<>();
            services.chatModel(traced.chatModel(
                            stage.live(() -> Script.of(ask(use("a", "save", "{}")), say("Sorry.")))))
                    .toolExecutionErrorHandler((error, context) -> {
                        errors.add(error);
                        return ToolErrorHandlerResult.text("it failed");
                    })
                    .build()
                    .chat("save it");
            return errors;
        }

        private void requireSameAgain(Tape.Agent<List<Throwable>> agent, Throwable error, Kind kind, Integer status) {
            Tape tape = new Tape(folder);
            Golden golden = tape.record(agent);

            requireRecorded(golden.newest().toolCalls().get(0).outcome(), kind, status);
            List<Throwable> again = tape.same(golden, agent);
            assertThat(again).hasSize(1);
            requireSame(again.get(0), error);
        }

        @ParameterizedTest
        @MethodSource("dev.goldentrace.langchain4j.SameErrorTest#ofTools")
        void withAnnotationReachesTheHandlerOfErrorsAgain(Throwable error, Kind kind, Integer status) {
            requireSameAgain(
                    (trace, stage) -> {
                        LangChain4jTrace traced = LangChain4jTrace.of(trace);
                        return handled(
                                AiServices.builder(Agent.class)
                                        .tools(traced.tools(Shop.class, stage.live(() -> new Shop(error)))),
                                traced,
                                stage);
                    },
                    error,
                    kind,
                    status);
        }

        @ParameterizedTest
        @MethodSource("dev.goldentrace.langchain4j.SameErrorTest#ofToolsByHand")
        void thatIsDescribedByHandIsThrownAgain(Throwable error, Kind kind, Integer status) {
            Tape tape = new Tape(folder);
            Tape.Agent<Throwable> agent = (trace, stage) -> {
                ToolExecutor body =
                        (request, memory) -> stage.live(() -> SameErrorTest.<String, RuntimeException>raise(error))
                                .get();
                ToolExecutor traced =
                        LangChain4jTrace.of(trace).tools(Map.of(SAVE, body)).get(SAVE);
                return thrown(() -> traced.execute(use("a", "save", "{}"), "default"));
            };

            Golden golden = tape.record(agent);

            requireRecorded(golden.newest().toolCalls().get(0).outcome(), kind, status);
            requireSame(tape.same(golden, agent), error);
        }

        @Test
        void thatCannotBeMadeAgainSaysSo() {
            NoStock error = new NoStock("kettle", 3, 1);
            Tape tape = new Tape(folder);
            Tape.Agent<List<Throwable>> agent = (trace, stage) -> {
                LangChain4jTrace traced = LangChain4jTrace.of(trace);
                return handled(
                        AiServices.builder(Agent.class)
                                .tools(traced.tools(Shop.class, stage.live(() -> new Shop(error)))),
                        traced,
                        stage);
            };

            Throwable again = tape.same(tape.record(agent), agent).get(0);

            assertThat(again)
                    .isInstanceOf(RecordedFailure.class)
                    .hasMessage("3 of kettle, 1 left")
                    .hasToString("dev.goldentrace.capture.RecordedFailure (recorded as " + NoStock.class.getName()
                            + ", which cannot be made again): 3 of kettle, 1 left");
        }
    }
}
