package dev.goldentrace.langchain4j;

import static dev.goldentrace.langchain4j.Script.ask;
import static dev.goldentrace.langchain4j.Script.response;
import static dev.goldentrace.langchain4j.Script.say;
import static dev.goldentrace.langchain4j.Script.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.StopReason;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import dev.langchain4j.data.image.Image;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.PdfFileContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.langchain4j.service.AiServices;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChatModelTest {
    private static final ChatRequest HELLO =
            ChatRequest.builder().messages(UserMessage.from("hello")).build();

    interface Agent {
        String chat(String text);
    }

    record Person(String name, int age) {}

    interface Extractor {
        Person extract(String text);
    }

    private static LlmRequest request(Session session, int step) {
        return session.steps().get(step).llm().request();
    }

    private static ChatResponse answer(ChatResponse response) {
        return Rehearsal.of((traced, stage) -> traced.chatModel(
                                stage.live(() -> new Script().then(request -> response)))
                        .chat(HELLO))
                .replayed();
    }

    @Nested
    class WithoutParameters {

        @Test
        void sendsTheModelsOwnDefaultsThroughTheBoundary() {
            ChatRequestParameters own = OpenAiChatRequestParameters.builder()
                    .modelName("gpt-4.1")
                    .temperature(0.2)
                    .seed(42)
                    .reasoningEffort("low")
                    .build();

            var rehearsal = Rehearsal.of((traced, stage) -> traced.chatModel(
                            stage.live(() -> Script.of(say("hi")).with(own)))
                    .chat(ChatRequest.builder()
                            .messages(UserMessage.from("hello"))
                            .temperature(0.9)
                            .build()));

            LlmRequest request = request(rehearsal.candidate(), 0);
            assertThat(request.model()).isEqualTo("gpt-4.1");
            assertThat(request.parameters())
                    .isEqualTo(Map.of("temperature", new BigDecimal("0.9"), "seed", 42L, "reasoningEffort", "low"));
        }

        @Test
        void asksTheModelForASchemaWhereItCanFollowOne() {
            var rehearsal = Rehearsal.of((traced, stage) -> AiServices.create(
                            Extractor.class,
                            traced.chatModel(stage.live(() -> Script.of(say("{\"name\":\"Ada\",\"age\":36}"))
                                    .with(Capability.RESPONSE_FORMAT_JSON_SCHEMA))))
                    .extract("Ada is 36"));

            assertThat(rehearsal.replayed()).isEqualTo(new Person("Ada", 36));
            LlmRequest request = request(rehearsal.candidate(), 0);
            assertThat(request.messages().get(0).text()).isEqualTo("Ada is 36");
            assertThat(request.responseFormat())
                    .isEqualTo(Map.of(
                            "type",
                            "json",
                            "name",
                            "Person",
                            "schema",
                            Map.of(
                                    "type",
                                    "object",
                                    "properties",
                                    Map.of("name", Map.of("type", "string"), "age", Map.of("type", "integer")))));
        }

        @Test
        void saysThatTheyAreNotChecked() {
            Session golden = Rehearsal.record((traced, stage) -> traced.chatModel(
                            () -> Script.of(say("hi")).with(Capability.RESPONSE_FORMAT_JSON_SCHEMA))
                    .chat(HELLO));

            assertThat(golden.facts())
                    .isEqualTo(Map.of(
                            "langchain4j.chatModel",
                            Map.of(
                                    "provider",
                                    "OPEN_AI",
                                    "capabilities",
                                    List.of("RESPONSE_FORMAT_JSON_SCHEMA"),
                                    "checked",
                                    false,
                                    "parameters",
                                    Map.of())));
            assertThat(request(golden, 0).parameters()).isEmpty();
        }

        @Test
        void tellsSeveralModelsApart() {
            var rehearsal = Rehearsal.of((traced, stage) -> {
                ChatModel one = traced.chatModel(stage.live(() -> Script.of(say("one"))
                        .with(ChatRequestParameters.builder().modelName("small").build())));
                ChatModel two = traced.chatModel(stage.live(() -> Script.of(say("two"))
                        .with(ChatRequestParameters.builder().modelName("large").build())));
                return one.chat("a") + two.chat("b");
            });

            assertThat(rehearsal.replayed()).isEqualTo("onetwo");
            assertThat(rehearsal.candidate().facts())
                    .containsOnlyKeys("langchain4j.chatModel", "langchain4j.chatModel 2");
            assertThat(request(rehearsal.candidate(), 1).model()).isEqualTo("large");
        }
    }

    @Nested
    class WithParameters {
        private final ChatRequestParameters given = ChatRequestParameters.builder()
                .modelName("gpt-4.1")
                .topP(0.5)
                .topK(3)
                .maxOutputTokens(100)
                .frequencyPenalty(0.1)
                .presencePenalty(-0.1)
                .stopSequences("END")
                .toolChoice(ToolChoice.REQUIRED)
                .build();

        @Test
        void sendsThemThroughTheBoundaryAndToTheModel() {
            Script script = Script.of(say("hi"));

            Session session =
                    Rehearsal.record((traced, stage) -> traced.chatModel(given, parameters -> script.with(parameters))
                            .chat(HELLO));

            assertThat(request(session, 0).parameters())
                    .isEqualTo(Map.of(
                            "topP",
                            new BigDecimal("0.5"),
                            "topK",
                            3L,
                            "maxOutputTokens",
                            100L,
                            "frequencyPenalty",
                            new BigDecimal("0.1"),
                            "presencePenalty",
                            new BigDecimal("-0.1"),
                            "stopSequences",
                            List.of("END"),
                            "toolChoice",
                            "REQUIRED"));
            assertThat(script.asked().get(0).parameters()).isEqualTo(given);
            assertThat(session.facts()).isEmpty();
        }

        @Test
        void areNoFactToTakeAsRecorded() {
            var rehearsal = Rehearsal.of((traced, stage) -> AiServices.create(
                            Agent.class,
                            traced.chatModel(
                                    given,
                                    parameters -> stage.live(
                                                    () -> Script.of(say("hi")).with(parameters))
                                            .get()))
                    .chat("hello"));

            assertThat(rehearsal.golden().facts())
                    .isEqualTo(Map.of(
                            "langchain4j.chatModel",
                            Map.of("provider", "OPEN_AI", "capabilities", List.of(), "checked", true)));
        }

        @Test
        void findsAChangeOfThemInAReplay() {
            Session golden = Rehearsal.record((traced, stage) ->
                    traced.chatModel(given, parameters -> Script.of(say("hi"))).chat(HELLO));
            ChatRequestParameters changed =
                    given.overrideWith(ChatRequestParameters.builder().topK(4).build());

            assertThatThrownBy(() -> Rehearsal.replay(
                            golden,
                            (traced, stage) -> traced.chatModel(changed, parameters -> new Script())
                                    .chat(HELLO)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("topK=4");
        }
    }

    @Nested
    class Answers {

        @Test
        void keepThinkingAttributesAndImages() {
            Image image =
                    Image.builder().base64Data("aGVsbG8=").mimeType("image/png").build();
            AiMessage message = AiMessage.builder()
                    .thinking("Let me see.")
                    .text("Here.")
                    .attributes(Map.of("thinking_signature", "c2ln", AiMessage.GENERATED_IMAGES_KEY, List.of(image)))
                    .build();

            ChatResponse replayed = answer(response(message));

            assertThat(replayed.aiMessage()).isEqualTo(message);
            assertThat(replayed.aiMessage().images()).containsExactly(image);
        }

        @Test
        void keepTheDifferenceBetweenNoTextAndAnEmptyOne() {
            assertThat(answer(response(AiMessage.from(""))).aiMessage().text()).isEmpty();
            assertThat(answer(response(ask(use("a", "x", "{}")))).aiMessage().text())
                    .isNull();
        }

        @Test
        void keepUsageAndMetadataInTheTypesOfOpenAi() {
            OpenAiTokenUsage usage = OpenAiTokenUsage.builder()
                    .inputTokenCount(100)
                    .inputTokensDetails(OpenAiTokenUsage.InputTokensDetails.builder()
                            .cachedTokens(80)
                            .build())
                    .outputTokenCount(50)
                    .outputTokensDetails(OpenAiTokenUsage.OutputTokensDetails.builder()
                            .reasoningTokens(30)
                            .build())
                    .totalTokenCount(150)
                    .build();
            ChatResponse live = ChatResponse.builder()
                    .aiMessage(say("hi"))
                    .metadata(OpenAiChatResponseMetadata.builder()
                            .id("r")
                            .modelName("gpt-4.1")
                            .tokenUsage(usage)
                            .finishReason(FinishReason.LENGTH)
                            .created(5L)
                            .systemFingerprint("fp")
                            .build())
                    .build();

            var rehearsal = Rehearsal.of((traced, stage) -> traced.chatModel(
                            stage.live(() -> new Script().then(request -> live)))
                    .chat(HELLO));

            assertThat(rehearsal.replayed()).isEqualTo(live);
            assertThat(rehearsal.candidate().usage()).isEqualTo(new Usage(100, 50, 80, 0, 30));
        }

        @Test
        void countWhatAnthropicsCacheGaveAndTook() {
            AnthropicTokenUsage usage = AnthropicTokenUsage.builder()
                    .inputTokenCount(10)
                    .outputTokenCount(5)
                    .cacheReadInputTokens(80)
                    .cacheCreationInputTokens(7)
                    .build();

            var rehearsal = Rehearsal.of((traced, stage) -> traced.chatModel(stage.live(() -> new Script()
                            .then(request -> ChatResponse.builder()
                                    .aiMessage(say("hi"))
                                    .tokenUsage(usage)
                                    .build())))
                    .chat(HELLO));

            assertThat(rehearsal.replayed().tokenUsage()).isEqualTo(usage);
            assertThat(rehearsal.replayed().finishReason()).isNull();
            assertThat(rehearsal.candidate().usage()).isEqualTo(new Usage(97, 5, 80, 7, 0));
        }

        @Test
        void areUnpricedWithoutUsage() {
            ChatResponse replayed =
                    answer(ChatResponse.builder().aiMessage(say("hi")).build());

            assertThat(replayed.tokenUsage()).isNull();
        }

        @Test
        void ofAnotherAdapterBecomeValidOnes() {
            LlmReply foreign = LlmReply.of(
                    Message.assistant(
                            null,
                            List.of(
                                    ToolUse.of("", "count", Map.of("n", 1L)),
                                    ToolUse.of("", "count", Map.of("n", 1L)))),
                    new Usage(10, 5, 4, 0, 2));

            ChatResponse response = Replies.toResponse(foreign, new CallIds("call-"));

            assertThat(response.aiMessage().toolExecutionRequests())
                    .containsExactly(use("call-1", "count", "{\"n\":1}"), use("call-2", "count", "{\"n\":1}"));
            assertThat(response.finishReason()).isEqualTo(FinishReason.TOOL_EXECUTION);
            assertThat(Tokens.toUsage(response.tokenUsage())).isEqualTo(foreign.usage());
            assertThat(response.tokenUsage()).isInstanceOf(OpenAiTokenUsage.class);
        }

        @Test
        void keepEveryReason() {
            for (FinishReason reason : FinishReason.values()) {
                ChatResponse live = ChatResponse.builder()
                        .aiMessage(say("hi"))
                        .finishReason(reason)
                        .tokenUsage(new TokenUsage(1, 2))
                        .build();
                assertThat(answer(live)).isEqualTo(live);
            }
        }
    }

    @Nested
    class Errors {

        private RuntimeException replayed(RuntimeException live) {
            Agentless agent = (traced, stage) -> {
                ChatModel model = traced.chatModel(stage.live(() -> new Script().then(request -> {
                    throw live;
                })));
                return catchRuntimeException(() -> model.chat(HELLO));
            };
            return Rehearsal.replay(Rehearsal.record(agent), agent);
        }

        interface Agentless extends Rehearsal.Agent<RuntimeException> {}

        @Test
        void comeBackAsTheirOwnTypeWithTheirStatus() {
            RuntimeException limited = replayed(new RateLimitException("slow down", new HttpException(429, "{}")));
            RuntimeException broken = replayed(new HttpException(500, "oops"));

            assertThat(limited).isExactlyInstanceOf(RateLimitException.class).hasMessage("slow down");
            assertThat(((HttpException) limited.getCause()).statusCode()).isEqualTo(429);
            assertThat(broken).isExactlyInstanceOf(HttpException.class).hasMessage("oops");
            assertThat(((HttpException) broken).statusCode()).isEqualTo(500);
        }

        @Test
        void sayWhatSortOfTroubleItWas() {
            assertThat(Failures.toError(new RateLimitException("slow")).kind()).isEqualTo(CallError.Kind.PROVIDER);
            assertThat(Failures.toError(new TimeoutException("late")).kind()).isEqualTo(CallError.Kind.TIMEOUT);
            assertThat(Failures.toError(new HttpException(401, "no")).kind()).isEqualTo(CallError.Kind.AUTHENTICATION);
            assertThat(Failures.toError(new HttpException(400, "no")).kind()).isEqualTo(CallError.Kind.FAILURE);
        }
    }

    @Nested
    class Conversations {

        @Test
        void rememberEarlierTurnsAlike() {
            var rehearsal = Rehearsal.of((traced, stage) -> {
                Agent agent = AiServices.builder(Agent.class)
                        .chatModel(traced.chatModel(stage.live(() -> Script.of(
                                ask(use("a", "getOrder", "{ \"number\":\n 7 }")), say("A kettle."), say("Sure.")))))
                        .chatMemory(MessageWindowChatMemory.withMaxMessages(20))
                        .systemMessage("Be brief.")
                        .tools(traced.tools(OrderTools.class, stage.live(OrderTools::new)))
                        .build();
                return agent.chat("my order?") + agent.chat("really?");
            });

            assertThat(rehearsal.replayed()).isEqualTo("A kettle.Sure.");
            assertThat(request(rehearsal.candidate(), 2).messages()).hasSize(6);
        }

        @Test
        void showImagesAndFilesAsTheyAreSent() {
            UserMessage message = UserMessage.builder()
                    .name("ada")
                    .contents(List.of(
                            TextContent.from("look"),
                            ImageContent.from("aGVsbG8=", "image/png", ImageContent.DetailLevel.HIGH),
                            PdfFileContent.from("https://example.org/a.pdf")))
                    .build();

            var rehearsal = Rehearsal.of((traced, stage) -> traced.chatModel(stage.live(() -> Script.of(say("seen"))))
                    .chat(SystemMessage.from("Be brief."), message)
                    .aiMessage()
                    .text());

            Message seen = request(rehearsal.candidate(), 0).messages().get(1);
            assertThat(seen.name()).isEqualTo("ada");
            assertThat(seen.content())
                    .containsExactly(
                            new Part.Text("look"),
                            new Part.Media(Part.Media.Kind.IMAGE, "image/png", null, Blob.of("hello".getBytes())),
                            new Part.Media(Part.Media.Kind.FILE, "application/pdf", "https://example.org/a.pdf", null));
            assertThat(seen.opaque()).isEqualTo(Map.of("imageDetail", Map.of("1", "HIGH")));
        }

        @Test
        void stopWhereTheModelStops() {
            var rehearsal = Rehearsal.of((traced, stage) ->
                    traced.chatModel(stage.live(() -> Script.of(say("hi")))).chat("hello"));

            assertThat(rehearsal.candidate().steps().get(0).llm().reply().orElseThrow())
                    .extracting(LlmReply::stopReason, LlmReply::model, LlmReply::responseId)
                    .containsExactly(StopReason.STOP, "gpt-4.1-2025-04-14", "r-1");
        }
    }
}
