package dev.goldentrace.langchain4j;

import static dev.goldentrace.langchain4j.Script.ask;
import static dev.goldentrace.langchain4j.Script.say;
import static dev.goldentrace.langchain4j.Script.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.langchain4j.Rehearsal.Stage;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.invocation.InvocationParameters;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.Result;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.tool.ToolErrorHandlerResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.io.IOException;
import java.net.HttpRetryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ToolsTest {

    interface Agent {
        String chat(String text);
    }

    interface Printer {
        Result<String> chat(String text);
    }

    interface Clerk {
        String chat(@MemoryId String memory, @UserMessage String text, InvocationParameters parameters);
    }

    private static String chat(LangChain4jTrace traced, Stage stage, boolean concurrently, AiMessage... script) {
        var services = AiServices.builder(Agent.class)
                .chatModel(traced.chatModel(stage.live(() -> Script.of(script))))
                .tools(traced.tools(OrderTools.class, stage.live(OrderTools::new)));
        return (concurrently ? services.executeToolsConcurrently() : services)
                .build()
                .chat("my order, please");
    }

    private static List<String> results(Session session) {
        return session.steps().get(session.steps().size() - 1).llm().request().messages().stream()
                .filter(message -> message.role() == Role.TOOL)
                .map(message -> message.text())
                .toList();
    }

    @Nested
    class AnnotatedMethods {

        @Test
        void answerFromTheRecordingWithoutAnObject() {
            var rehearsal = Rehearsal.of((traced, stage) ->
                    chat(traced, stage, false, ask(use("a", "getOrder", "{ \"number\" : 7 }")), say("A kettle.")));

            assertThat(rehearsal.replayed()).isEqualTo("A kettle.");
            ToolCall call = rehearsal.candidate().toolCalls().get(0);
            assertThat(call.request().arguments()).isEqualTo(Map.of("number", 7L));
            assertThat(call.effect()).isEqualTo(Effect.READS);
            assertThat(results(rehearsal.candidate()))
                    .containsExactly("{\"number\":7,\"item\":\"kettle\",\"notes\":[\"fragile\"]}");
        }

        @Test
        void buildNoObjectWhereNoToolRuns() {
            Session session = Rehearsal.record((traced, stage) -> {
                var agent = AiServices.builder(Agent.class)
                        .chatModel(traced.chatModel(() -> Script.of(say("Hello."))))
                        .tools(traced.tools(OrderTools.class, () -> {
                            throw new AssertionError("no tool runs");
                        }))
                        .build();
                return agent.chat("hi");
            });

            assertThat(session.steps().get(0).llm().request().tools())
                    .extracting(tool -> tool.name())
                    .containsExactly(
                            "cancelOrder",
                            "count",
                            "getOrder",
                            "photo",
                            "printLabel",
                            "silent",
                            "track",
                            "unnamed",
                            "whoAmI");
        }

        @Test
        void giveTheirOwnAnswerEachWhenConcurrent() {
            var rehearsal = Rehearsal.of((traced, stage) -> chat(
                    traced,
                    stage,
                    true,
                    ask(use("a", "getOrder", "{\"number\":1}"), use("b", "getOrder", "{\"number\":2}")),
                    say("Two.")));

            assertThat(results(rehearsal.candidate())).hasSize(2).isEqualTo(results(rehearsal.golden()));
        }

        @Test
        void giveTheirOwnAnswerEachWhenEqualAndWithoutIds() {
            var rehearsal = Rehearsal.of((traced, stage) -> chat(
                    traced,
                    stage,
                    false,
                    ask(use(null, "count", "{\"item\":\"kettle\"}"), use(null, "count", "{\"item\":\"kettle\"}")),
                    say("Counted.")));

            assertThat(results(rehearsal.candidate())).containsExactly("1", "2");
            assertThat(rehearsal.candidate().toolCalls())
                    .extracting(call -> call.request().id())
                    .containsExactly("goldentrace-1", "goldentrace-2");
        }

        @Test
        void returnAtOnceWhereTheySaySo() {
            var rehearsal = Rehearsal.of((traced, stage) -> {
                Printer printer = AiServices.builder(Printer.class)
                        .chatModel(traced.chatModel(
                                stage.live(() -> Script.of(ask(use("a", "printLabel", "{\"number\":7}"))))))
                        .tools(traced.tools(OrderTools.class, stage.live(OrderTools::new)))
                        .build();
                return printer.chat("label").toolExecutions().get(0).resultObject();
            });

            assertThat(rehearsal.replayed()).isEqualTo(new OrderTools.Order(7, "label", List.of()));
        }

        @Test
        void knowTheMemoryAndTheParametersOfTheInvocation() {
            var rehearsal = Rehearsal.of((traced, stage) -> AiServices.builder(Clerk.class)
                    .chatModel(traced.chatModel(
                            stage.live(() -> Script.of(ask(use("a", "whoAmI", "{}")), say("You.")))))
                    .chatMemoryProvider(id -> MessageWindowChatMemory.withMaxMessages(10))
                    .tools(traced.tools(OrderTools.class, stage.live(OrderTools::new)))
                    .build()
                    .chat("ada", "who am I?", InvocationParameters.from("country", "UK")));

            assertThat(results(rehearsal.candidate())).containsExactly("ada from UK");
            assertThat(rehearsal.candidate().toolCalls().get(0).effect()).isEqualTo(Effect.READS);
        }

        @Test
        void giveImagesBack() {
            var rehearsal = Rehearsal.of((traced, stage) ->
                    chat(traced, stage, false, ask(use("a", "photo", "{\"number\":7}")), say("Seen.")));

            assertThat(rehearsal
                            .candidate()
                            .steps()
                            .get(1)
                            .llm()
                            .request()
                            .messages()
                            .get(2)
                            .content()
                            .toString())
                    .contains("IMAGE", "image/png");
        }

        @Test
        void areMissedByNameWhereTheClassHasNone() {
            assertThatThrownBy(() -> Rehearsal.record((traced, stage) -> traced.tools(String.class, () -> "")))
                    .isInstanceOf(UsageError.class)
                    .hasMessage("traced.tools(String.class, …): <java.lang.String> has no method with @Tool,"
                            + " so there is nothing to offer to the model."
                            + " Name the class whose methods have it (not a supertype or a proxy).");
        }

        @Test
        void mayBeThoseOfAnObject() {
            OrderTools tools = new OrderTools();

            Rehearsal.of((traced, stage) -> AiServices.builder(Agent.class)
                    .chatModel(traced.chatModel(
                            stage.live(() -> Script.of(ask(use("a", "getOrder", "{\"number\":7}")), say("A kettle.")))))
                    .tools(traced.tools(tools))
                    .build()
                    .chat("my order, please"));

            assertThat(tools.calls).hasValue(1);
        }
    }

    @Nested
    class Errors {

        @Test
        void readTheSameInAReplayWhetherSequentialOrConcurrent() {
            for (boolean concurrently : new boolean[] {false, true}) {
                var rehearsal = Rehearsal.of((traced, stage) -> chat(
                        traced,
                        stage,
                        concurrently,
                        ask(
                                use("a", "cancelOrder", "{\"number\":7}"),
                                use("b", "track", "{\"number\":7}"),
                                use("c", "silent", "{}"),
                                use("d", "unnamed", "{}")),
                        say("Sorry.")));

                assertThat(results(rehearsal.candidate()))
                        .containsExactly(
                                "order 7: already shipped",
                                "carrier is down",
                                "java.lang.UnsupportedOperationException",
                                "dev.goldentrace.langchain4j.OrderTools$1");
                assertThat(rehearsal.candidate().toolCalls()).noneMatch(ToolCall::succeeded);
            }
        }

        /** As Kotlin does, which checks no exception. */
        @SuppressWarnings("unchecked")
        private static <E extends Throwable> String throwUndeclared(Throwable error) throws E {
            throw (E) error;
        }

        private static Rehearsal<String> broken(Throwable error) {
            ToolSpecification save = ToolSpecification.builder().name("save").build();
            ToolExecutor executor = (request, memory) -> ToolsTest.Errors.<RuntimeException>throwUndeclared(error);
            return Rehearsal.of((traced, stage) -> AiServices.builder(Agent.class)
                    .chatModel(traced.chatModel(
                            stage.live(() -> Script.of(ask(use("a", "save", "{}")), say("Sorry.")))))
                    .tools(traced.tools(Map.of(save, executor)))
                    .build()
                    .chat("save it"));
        }

        @Test
        void mayBeCheckedOnesThatAreNotDeclared() {
            var rehearsal = broken(new IOException("disk full"));

            assertThat(results(rehearsal.candidate())).containsExactly("disk full");
            assertThat(rehearsal.golden().toolCalls().get(0).outcome())
                    .isEqualTo(new Outcome.Failed<>(CallError.of(new IOException("disk full"))));
        }

        @Test
        void keepTheHttpStatusOfTheServiceBehindTheTool() {
            HttpException gone = new HttpException(410, "gone");
            IOException moved = new HttpRetryException("moved", 503);

            for (Throwable thrown : List.of(gone, new IllegalStateException("no order", gone))) {
                var rehearsal = broken(thrown);

                assertThat(results(rehearsal.candidate())).containsExactly("gone");
                assertThat(rehearsal.candidate().toolCalls().get(0).outcome())
                        .isEqualTo(new Outcome.Failed<>(CallError.of(gone, 410)));
            }
            assertThat(broken(moved).golden().toolCalls().get(0).outcome())
                    .isEqualTo(new Outcome.Failed<>(CallError.of(moved, 503)));
        }

        @Test
        void ofArgumentsNameTheToolAndWhatTheModelWrote() {
            var rehearsal = Rehearsal.of((traced, stage) -> {
                try {
                    return chat(traced, stage, false, ask(use("a", "getOrder", "number seven")), say("no"));
                } catch (IllegalArgumentException e) {
                    return e.getMessage();
                }
            });

            assertThat(rehearsal.replayed())
                    .isEqualTo("The arguments of tool <getOrder> are no JSON object: <number seven>");
            assertThat(rehearsal.candidate().toolCalls().get(0).request().malformed())
                    .isEqualTo("number seven");
        }

        @Test
        void ofArgumentsReachTheModelWhereTheAgentSaysSo() {
            var rehearsal = Rehearsal.of((traced, stage) -> AiServices.builder(Agent.class)
                    .chatModel(traced.chatModel(
                            stage.live(() -> Script.of(ask(use("a", "getOrder", "{}")), say("Which order?")))))
                    .tools(traced.tools(OrderTools.class, stage.live(OrderTools::new)))
                    .toolArgumentsErrorHandler(
                            (error, context) -> ToolErrorHandlerResult.text("wrong: " + error.getMessage()))
                    .build()
                    .chat("my order"));

            assertThat(results(rehearsal.candidate()))
                    .containsExactly("wrong: Required parameter \"number\" of tool \"getOrder\" is missing");
        }

        @Test
        void ofAnAgentInsideAToolThatDivergesEndTheOuterAgentToo() {
            List<Throwable> handled = new ArrayList<>();

            assertThatThrownBy(() -> Rehearsal.record((traced, stage) -> {
                        Agent inner = AiServices.builder(Agent.class)
                                .chatModel(traced.chatModel(() -> Script.of(say("never"))))
                                .tools(new OrderTools())
                                .build();
                        class Delegate {
                            @Tool
                            String research(String topic) {
                                return inner.chat(topic);
                            }
                        }
                        return AiServices.builder(Agent.class)
                                .chatModel(traced.chatModel(() ->
                                        Script.of(ask(use("a", "research", "{\"topic\":\"x\"}")), say("swallowed"))))
                                .tools(traced.tools(new Delegate()))
                                .toolExecutionErrorHandler((error, context) -> {
                                    handled.add(error);
                                    return ToolErrorHandlerResult.text("sorry");
                                })
                                .build()
                                .chat("go");
                    }))
                    .isInstanceOf(UsageError.class)
                    .hasMessageStartingWith(
                            "Test.test: the model is offered tools that are not wrapped: <cancelOrder>");
            assertThat(handled).isEmpty();
        }
    }

    @Nested
    class DescribedTools {

        @Test
        void keepTheirOrderAndAnswerFromTheRecording() {
            ToolSpecification weather = ToolSpecification.builder()
                    .name("weather")
                    .description("The weather")
                    .parameters(JsonObjectSchema.builder()
                            .addStringProperty("city")
                            .required("city")
                            .build())
                    .build();

            var rehearsal = Rehearsal.of((traced, stage) -> {
                var body = stage.live(() -> "rain");
                ToolExecutor executor = (request, memory) -> body.get();
                return AiServices.builder(Agent.class)
                        .chatModel(traced.chatModel(stage.live(
                                () -> Script.of(ask(use("a", "weather", "{\"city\":\"Bath\"}")), say("It rains.")))))
                        .tools(traced.effect("weather", Effect.READS).tools(Map.of(weather, executor)))
                        .build()
                        .chat("weather in Bath?");
            });

            assertThat(results(rehearsal.candidate())).containsExactly("rain");
            assertThat(rehearsal.candidate().toolCalls().get(0).effect()).isEqualTo(Effect.READS);
            assertThat(rehearsal.candidate().toolCalls().get(0).reply()).contains(ToolReply.of("rain"));
        }
    }

    @Nested
    class ToolsThatAreNotWrapped {

        @Test
        void areFoundAtTheFirstRequestBeforeTheyRun() {
            OrderTools tools = new OrderTools();

            assertThatThrownBy(() -> Rehearsal.record((traced, stage) -> AiServices.builder(Agent.class)
                            .chatModel(traced.chatModel(() -> Script.of(ask(use("a", "count", "{\"item\":\"x\"}")))))
                            .tools(tools)
                            .build()
                            .chat("go")))
                    .isInstanceOf(UsageError.class)
                    .hasMessageContaining("the model is offered tools that are not wrapped: <cancelOrder>, <count>");
            assertThat(tools.calls).hasValue(0);
        }
    }
}
