package dev.goldentrace.langchain4j;

import static dev.goldentrace.langchain4j.Script.ask;
import static dev.goldentrace.langchain4j.Script.say;
import static dev.goldentrace.langchain4j.Script.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Session;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StreamingTest {

    interface Agent {
        TokenStream chat(String text);
    }

    /** All that an agent's user sees of a stream, in order. */
    private static List<String> listen(TokenStream stream) throws Exception {
        List<String> heard = new ArrayList<>();
        CompletableFuture<String> end = new CompletableFuture<>();
        stream.onPartialResponse(piece -> heard.add("text " + piece))
                .onPartialThinking(piece -> heard.add("thinking " + piece.text()))
                .onPartialToolCall(piece -> heard.add("call " + piece.name() + " " + piece.partialArguments()))
                .onToolExecuted(done -> heard.add("result " + done.result()))
                .onCompleteResponse(response -> end.complete(response.aiMessage()
                                .text() + " " + response.tokenUsage().totalTokenCount()))
                .onError(error -> end.completeExceptionally(error))
                .start();
        heard.add("end " + end.get(10, TimeUnit.SECONDS));
        return heard;
    }

    private static LlmCall call(Session session, int step) {
        return session.steps().get(step).llm();
    }

    @Nested
    class Pieces {

        @Test
        void comeBackOneByOneWithToolsInBetween() {
            var rehearsal = Rehearsal.of((traced, stage) -> listen(AiServices.builder(Agent.class)
                    .streamingChatModel(traced.streamingChatModel(stage.live(() -> Script.of(
                            ask(use("a", "count", "{\"item\":\"kettle\"}")),
                            AiMessage.builder()
                                    .thinking("one")
                                    .text("There is one")
                                    .build()))))
                    .tools(traced.tools(OrderTools.class, stage.live(OrderTools::new)))
                    .build()
                    .chat("how many?")));

            assertThat(rehearsal.replayed())
                    .containsExactly(
                            "call count {\"item\":\"kettle\"}",
                            "result 1",
                            "thinking one",
                            "text There ",
                            "text is ",
                            "text one",
                            "end There is one 30");
            assertThat(call(rehearsal.candidate(), 0).chunks())
                    .containsExactly(new Chunk.Call(0, "count"), new Chunk.Arguments(0, "{\"item\":\"kettle\"}"));
        }

        @Test
        void runConcurrentToolsWhoseIdsAreMissing() {
            var rehearsal = Rehearsal.of((traced, stage) -> {
                List<String> heard = listen(AiServices.builder(Agent.class)
                        .streamingChatModel(traced.streamingChatModel(stage.live(() -> Script.of(
                                ask(use(null, "getOrder", "{\"number\":1}"), use(null, "getOrder", "{\"number\":1}")),
                                say("Done.")))))
                        .tools(traced.tools(OrderTools.class, stage.live(OrderTools::new)))
                        .executeToolsConcurrently()
                        .build()
                        .chat("twice"));
                return heard.get(heard.size() - 1);
            });

            assertThat(rehearsal.replayed()).isEqualTo("end Done. 30");
            assertThat(rehearsal.candidate().toolCalls())
                    .extracting(call -> call.request().id())
                    .containsExactlyInAnyOrder("goldentrace-1", "goldentrace-2");
        }

        @Test
        void tellCallsApartWhoseIdsAreTheSame() {
            List<String> pieces = new ArrayList<>();
            var rehearsal = Rehearsal.of((traced, stage) -> {
                CompletableFuture<String> end = new CompletableFuture<>();
                AiServices.builder(Agent.class)
                        .streamingChatModel(traced.streamingChatModel(stage.live(() -> Script.of(
                                ask(use("a", "getOrder", "{\"number\":1}"), use("a", "getOrder", "{\"number\":2}")),
                                say("Done.")))))
                        .tools(traced.tools(OrderTools.class, stage.live(OrderTools::new)))
                        .build()
                        .chat("both")
                        .onPartialResponse(piece -> {})
                        .onPartialToolCall(piece -> pieces.add(piece.id()))
                        .onCompleteResponse(
                                response -> end.complete(response.aiMessage().text()))
                        .onError(end::completeExceptionally)
                        .start();
                return end.get(10, TimeUnit.SECONDS);
            });

            assertThat(rehearsal.golden().toolCalls())
                    .extracting(call -> call.request().id())
                    .containsExactly("a", "goldentrace-1");
            assertThat(pieces).containsExactly("a", "goldentrace-1", "a", "goldentrace-1");
        }

        @Test
        void areTheWholeTextWhereItWasNotStreamed() throws Exception {
            Session golden = Rehearsal.record((traced, stage) ->
                    traced.chatModel(() -> Script.of(say("Good morning."))).chat("hi"));

            List<String> heard = Rehearsal.replay(
                    golden,
                    (traced, stage) -> listen(AiServices.create(
                                    Agent.class,
                                    traced.streamingChatModel(
                                            DefaultChatRequestParameters.EMPTY, parameters -> new Script()))
                            .chat("hi")));

            assertThat(heard).containsExactly("text Good morning.", "end Good morning. 15");
        }
    }

    @Nested
    class Ends {

        @Test
        void mayBeAnError() {
            var rehearsal = Rehearsal.of((traced, stage) -> {
                try {
                    return listen(AiServices.create(
                                    Agent.class,
                                    traced.streamingChatModel(stage.live(() -> new Script().then(request -> {
                                        throw new RateLimitException("slow down");
                                    }))))
                            .chat("hi"));
                } catch (ExecutionException e) {
                    return List.of(e.getCause().toString());
                }
            });

            assertThat(rehearsal.replayed()).containsExactly("dev.langchain4j.exception.RateLimitException: slow down");
        }

        @Test
        void mayBeThatTheAgentStopsListening() {
            var rehearsal = Rehearsal.of((traced, stage) -> {
                List<String> heard = new CopyOnWriteArrayList<>();
                CountDownLatch stopped = new CountDownLatch(1);
                AiServices.create(
                                Agent.class,
                                traced.streamingChatModel(stage.live(() -> Script.of(say("one two three")))))
                        .chat("count")
                        .onPartialResponseWithContext((piece, context) -> {
                            heard.add(piece.text());
                            if (piece.text().startsWith("two")) {
                                context.streamingHandle().cancel();
                                stopped.countDown();
                            }
                        })
                        .onCompleteResponse(response -> heard.add("complete"))
                        .onError(error -> heard.add("error " + error))
                        .start();
                assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
                return heard;
            });

            assertThat(rehearsal.replayed()).containsExactly("one ", "two ");
            assertThat(call(rehearsal.candidate(), 0).outcome()).isEqualTo(new Outcome.Cancelled<>());
        }

        /** A provider's thread, on which nobody sees what is thrown. */
        private static StreamingChatModel onAThreadOfItsOwn(Script script) {
            return new StreamingChatModel() {
                @Override
                public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
                    Thread provider = new Thread(() -> script.doChat(request, handler));
                    provider.setUncaughtExceptionHandler((thread, unseen) -> {});
                    provider.start();
                }
            };
        }

        /** Offers a tool that is not wrapped once the first tool has answered. */
        private static ChatRequest withOneMoreTool(ChatRequest request) {
            return request.messages().size() < 3
                    ? request
                    : request.toBuilder()
                            .toolSpecifications(
                                    ToolSpecification.builder().name("extra").build())
                            .build();
        }

        @Test
        void reachTheAgentOnceWhereTheBoundaryRefusesALaterStep() {
            List<Throwable> errors = new CopyOnWriteArrayList<>();

            assertThatThrownBy(() -> Rehearsal.record((traced, stage) -> {
                        CompletableFuture<String> end = new CompletableFuture<>();
                        AiServices.builder(Agent.class)
                                .streamingChatModel(traced.streamingChatModel(() -> onAThreadOfItsOwn(
                                        Script.of(ask(use("a", "count", "{\"item\":\"x\"}")), say("never")))))
                                .tools(traced.tools(new OrderTools()))
                                .chatRequestTransformer(Ends::withOneMoreTool)
                                .build()
                                .chat("go")
                                .onPartialResponse(piece -> {})
                                .onCompleteResponse(response -> end.complete("complete"))
                                .onError(error -> {
                                    errors.add(error);
                                    end.completeExceptionally(error);
                                })
                                .start();
                        return end.get(10, TimeUnit.SECONDS);
                    }))
                    .hasCauseInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(UsageError.class)
                    .hasRootCauseMessage("Test.test: the model is offered tools that are not wrapped: <extra>."
                            + " They would run unrecorded and unchecked. Hand them to the agent through the adapter,"
                            + " as in traced.tools(MyTools.class, () -> new MyTools()).");
            assertThat(errors).hasSize(1);
        }

        private static CompletableFuture<String> start(Agent agent) {
            CompletableFuture<String> end = new CompletableFuture<>();
            agent.chat("go")
                    .onPartialResponse(piece -> {})
                    .onCompleteResponse(response -> end.complete("complete"))
                    .onError(end::completeExceptionally)
                    .start();
            return end;
        }

        private static Throwable failure(CompletableFuture<?> stream) {
            return stream.handle((done, error) -> error)
                    .completeOnTimeout(new IllegalStateException("nobody told it"), 10, TimeUnit.SECONDS)
                    .join();
        }

        @Test
        void reachEachOfTwoStreamsThatAreRefused() {
            CompletableFuture<Void> bothAsk = new CompletableFuture<>();
            Function<ChatRequest, ChatResponse> tool = request -> {
                bothAsk.join();
                return Script.response(ask(use("a", "count", "{\"item\":\"x\"}")));
            };
            List<Throwable> errors = new ArrayList<>();

            Rehearsal.record((traced, stage) -> {
                Agent agent = AiServices.builder(Agent.class)
                        .streamingChatModel(traced.streamingChatModel(
                                () -> onAThreadOfItsOwn(new Script().then(tool).then(tool))))
                        .tools(traced.tools(new OrderTools()))
                        .chatRequestTransformer(Ends::withOneMoreTool)
                        .build();
                List<CompletableFuture<String>> streams = List.of(start(agent), start(agent));
                bothAsk.complete(null);
                streams.forEach(stream -> errors.add(failure(stream)));
                return "over";
            });

            assertThat(errors).hasSize(2).hasOnlyElementsOfType(UsageError.class);
        }

        @Test
        void reachTheAgentWhereTheBoundaryRefusesATool() {
            class Delegate {
                private final LangChain4jTrace traced;

                Delegate(LangChain4jTrace traced) {
                    this.traced = traced;
                }

                @Tool
                String research(String topic) {
                    return traced.chatModel(() -> Script.of(say("never")))
                            .chat(ChatRequest.builder()
                                    .messages(UserMessage.from(topic))
                                    .toolSpecifications(ToolSpecification.builder()
                                            .name("extra")
                                            .build())
                                    .build())
                            .aiMessage()
                            .text();
                }
            }

            assertThatThrownBy(() -> Rehearsal.record((traced, stage) -> listen(AiServices.builder(Agent.class)
                            .streamingChatModel(traced.streamingChatModel(() -> onAThreadOfItsOwn(
                                    Script.of(ask(use("a", "research", "{\"topic\":\"x\"}")), say("never")))))
                            .tools(traced.tools(new Delegate(traced)))
                            .build()
                            .chat("go"))))
                    .hasRootCauseInstanceOf(UsageError.class);
        }
    }

    @Test
    void theDefaultsOfAStreamingModelAreAFactOfItsOwn() {
        var rehearsal = Rehearsal.of((traced, stage) -> listen(AiServices.create(
                        Agent.class,
                        traced.streamingChatModel(stage.live(() -> Script.of(say("hi"))
                                .with(ChatRequestParameters.builder()
                                        .modelName("gpt-4.1")
                                        .build()))))
                .chat("hello")));

        assertThat(call(rehearsal.candidate(), 0).request().model()).isEqualTo("gpt-4.1");
        assertThat(rehearsal.candidate().facts())
                .isEqualTo(Map.of(
                        "langchain4j.streamingChatModel",
                        Map.of(
                                "provider",
                                "OPEN_AI",
                                "capabilities",
                                List.of(),
                                "checked",
                                false,
                                "parameters",
                                Map.of("model", "gpt-4.1"))));
    }
}
