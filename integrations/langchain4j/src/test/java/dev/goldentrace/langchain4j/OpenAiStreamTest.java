package dev.goldentrace.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Outcome;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LangChain4j's own streaming client of OpenAI, recorded into a golden on disk and replayed from it. */
class OpenAiStreamTest {
    @TempDir
    Path folder;

    private SseServer server;
    private Tape tape;

    @BeforeEach
    void start() throws IOException {
        server = new SseServer();
        tape = new Tape(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private StreamingChatModel model(LangChain4jTrace traced, Rehearsal.Stage stage) {
        return traced.streamingChatModel(stage.live(server::model));
    }

    private Tape.Agent<List<String>> listening(Ear ear) {
        return (trace, stage) -> {
            model(LangChain4jTrace.of(trace), stage).chat("hi", ear);
            return ear.heard();
        };
    }

    /** Records what a listener hears, and checks that another one hears the same in a replay. */
    private Golden recordedAndReplayed(List<String> expected) {
        Ear live = new Ear();
        Golden golden = tape.record(listening(live));
        assertThat(live.soFar()).isEqualTo(expected);
        assertThat(tape.same(golden, listening(new Ear()))).isEqualTo(expected);
        return golden;
    }

    private static LlmCall call(Golden golden, int step) {
        return golden.newest().steps().get(step).llm();
    }

    private static CallError error(Golden golden, int step) {
        return ((Outcome.Failed<?>) call(golden, step).outcome()).error();
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Nested
    class Pieces {

        @Test
        void reachTheAgentBeforeTheServerHasSentTheNext() {
            CountDownLatch heardOne = new CountDownLatch(1);
            server.then(events -> {
                events.text("one ");
                await(heardOne);
                events.text("two").finish("stop");
            });

            Ear ear = new Ear((text, context) -> heardOne.countDown());
            Golden golden = tape.record(listening(ear));

            assertThat(ear.soFar()).containsExactly("text one ", "text two", "complete STOP 150");
            assertThat(call(golden, 0).chunks()).containsExactly(new Chunk.Text("one "), new Chunk.Text("two"));
        }

        @Test
        void areTextReasoningAndArgumentsInTheirOrderWithUsageAndFinish() {
            server.then(events -> events.thinking("hm ")
                    .thinking("well")
                    .text("Let me ")
                    .text("see.")
                    .tool(0, "call_a", "getOrder")
                    .arguments(0, "{\"num")
                    .arguments(0, "ber\":7}")
                    .tool(1, "call_b", "track")
                    .arguments(1, "{\"number\":7}")
                    .finish("tool_calls"));

            Golden golden = recordedAndReplayed(List.of(
                    "thinking hm ",
                    "thinking well",
                    "text Let me ",
                    "text see.",
                    "call call_a getOrder {\"num",
                    "call call_a getOrder ber\":7}",
                    "called getOrder {\"number\":7}",
                    "call call_b track {\"number\":7}",
                    "called track {\"number\":7}",
                    "complete TOOL_EXECUTION 150"));

            assertThat(call(golden, 0).usage().orElseThrow().inputTokens()).isEqualTo(100);
        }

        @Test
        void areHandedOutOnAThreadOfTheirOwnAsLive() {
            server.then(events -> events.text("hi").finish("stop"));
            Tape.Agent<Boolean> waiting = (trace, stage) -> {
                CountDownLatch started = new CountDownLatch(1);
                Ear ear = new Ear((text, context) -> {
                    try {
                        await(started);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
                model(LangChain4jTrace.of(trace), stage).chat("hi", ear);
                started.countDown();
                return ear.heard().contains("complete STOP 150");
            };

            Golden golden = tape.record(waiting);

            assertThat(tape.same(golden, waiting)).isTrue();
        }
    }

    @Nested
    class Failures {

        @Test
        void byAServerThatBreaksOffComeAfterTheSamePieces() {
            CountDownLatch heardTwo = new CountDownLatch(2);
            server.then(events -> {
                events.text("one ").thinking("hm").text("two ");
                await(heardTwo);
                events.breakOff();
            });
            Ear live = new Ear((text, context) -> heardTwo.countDown());
            Golden golden = tape.record(listening(live));

            assertThat(live.soFar())
                    .startsWith("text one ", "thinking hm", "text two ")
                    .hasSize(4);
            assertThat(live.soFar().get(3)).startsWith("error dev.langchain4j.exception.LangChain4jException: ");
            assertThat(error(golden, 0).kind()).isEqualTo(CallError.Kind.PROVIDER);
            assertThat(tape.same(golden, listening(new Ear()))).isEqualTo(live.soFar());
        }

        @Test
        void inTheMiddleOfAToolCallComeAfterThePiecesOfIt() {
            CountDownLatch heardText = new CountDownLatch(1);
            server.then(events -> {
                events.tool(0, "call_a", "getOrder")
                        .arguments(0, "{\"num")
                        .arguments(0, "ber")
                        .text("now");
                await(heardText);
                events.breakOff();
            });
            Ear live = new Ear((text, context) -> heardText.countDown());
            Golden golden = tape.record(listening(live));

            assertThat(live.soFar())
                    .startsWith("call call_a getOrder {\"num", "call call_a getOrder ber", "text now")
                    .hasSize(4);
            assertThat(tape.same(golden, listening(new Ear())))
                    .containsExactly(
                            "call goldentrace-1 getOrder {\"num",
                            "call goldentrace-1 getOrder ber",
                            "text now",
                            live.soFar().get(3));
        }

        @Test
        void byAMalformedPieceEndTheStreamThere() {
            server.then(
                    events -> events.text("one ").raw("{no json").text("two").finish("stop"));
            Ear live = new Ear();
            Golden golden = tape.record(listening(live));

            assertThat(live.soFar()).startsWith("text one ").hasSize(2);
            assertThat(live.soFar().get(1)).contains("JsonParseException");
            assertThat(tape.same(golden, listening(new Ear()))).isEqualTo(live.soFar());
        }

        @Test
        void thatTheProviderSaysInTheStreamComeBackAsTheSame() {
            server.then(events -> events.text("one ").line("event: error\ndata: {\"message\":\"overloaded\"}\n\n"));

            recordedAndReplayed(List.of("text one ", "error java.lang.RuntimeException: {\"message\":\"overloaded\"}"));
        }

        @Test
        void ofALaterStepComeAfterThePiecesAndToolsBeforeIt() {
            server.then(events -> events.text("Let me see.")
                            .tool(0, "call_a", "getOrder")
                            .arguments(0, "{\"number\":7}")
                            .finish("tool_calls"))
                    .thenStatus(500, "{\"error\":{\"message\":\"no\"}}");
            Tape.Agent<List<String>> agent = this::listen;

            Golden golden = tape.record(agent);

            assertThat(error(golden, 1).httpStatus()).isEqualTo(500);
            assertThat(tape.same(golden, agent))
                    .containsExactly(
                            "text Let me see.",
                            "result {\"number\":7,\"item\":\"kettle\",\"notes\":[\"fragile\"]}",
                            "error dev.langchain4j.exception.InternalServerException: {\"error\":{\"message\":\"no\"}}");
        }

        private List<String> listen(dev.goldentrace.capture.TraceCollector trace, Rehearsal.Stage stage)
                throws Exception {
            LangChain4jTrace traced = LangChain4jTrace.of(trace);
            List<String> heard = new CopyOnWriteArrayList<>();
            CompletableFuture<String> end = new CompletableFuture<>();
            AiServices.builder(Agent.class)
                    .streamingChatModel(model(traced, stage))
                    .tools(traced.tools(OrderTools.class, stage.live(OrderTools::new)))
                    .build()
                    .chat("my order")
                    .onPartialResponse(piece -> heard.add("text " + piece))
                    .onToolExecuted(done -> heard.add("result " + done.result()))
                    .onCompleteResponse(response -> end.complete("complete"))
                    .onError(error -> end.complete("error " + error))
                    .start();
            heard.add(end.get(20, TimeUnit.SECONDS));
            return heard;
        }
    }

    interface Agent {
        TokenStream chat(String text);
    }

    @Nested
    class Cancelling {

        private Tape.Agent<List<String>> cancellingIn(String at) {
            return (trace, stage) -> {
                Ear[] self = new Ear[1];
                self[0] = new Ear((text, context) -> {
                    if (text.equals(at)) {
                        context.streamingHandle().cancel();
                        self[0].endsHere();
                    }
                });
                model(LangChain4jTrace.of(trace), stage).chat("hi", self[0]);
                return self[0].heard();
            };
        }

        @Test
        void inAHandlerIsRecordedAndReplayed() {
            server.then(events -> events.text("one ").text("two ").text("three").finish("stop"));

            Golden golden = tape.record(cancellingIn("two "));

            assertThat(call(golden, 0).outcome()).isEqualTo(new Outcome.Cancelled<>());
            assertThat(call(golden, 0).chunks()).containsExactly(new Chunk.Text("one "), new Chunk.Text("two "));
            assertThat(tape.same(golden, cancellingIn("two "))).containsExactly("text one ", "text two ");
        }

        @Test
        void fromAnotherThreadIsRecordedAndReplayed() {
            CountDownLatch over = new CountDownLatch(1);
            server.then(events -> {
                events.text("one ");
                await(over);
            });
            Tape.Agent<List<String>> stopping = (trace, stage) -> {
                CompletableFuture<StreamingHandle> heardOne = new CompletableFuture<>();
                Ear ear = new Ear((text, context) -> heardOne.complete(context.streamingHandle()));
                model(LangChain4jTrace.of(trace), stage).chat("hi", ear);
                heardOne.get(20, TimeUnit.SECONDS).cancel();
                over.countDown();
                return ear.soFar();
            };

            Golden golden = tape.record(stopping);

            assertThat(call(golden, 0).outcome()).isEqualTo(new Outcome.Cancelled<>());
            assertThat(tape.same(golden, stopping)).containsExactly("text one ");
        }

        @Test
        void earlierThanRecordedHearsNothingMore() {
            server.then(events -> events.text("one ").text("two ").finish("stop"));
            Golden golden = tape.record(listening(new Ear()));

            assertThat(tape.same(golden, cancellingIn("one "))).containsExactly("text one ");
        }
    }
}
