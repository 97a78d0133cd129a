package dev.goldentrace.langchain4j;

import static dev.goldentrace.langchain4j.Script.ask;
import static dev.goldentrace.langchain4j.Script.say;
import static dev.goldentrace.langchain4j.Script.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.Usage;
import dev.langchain4j.agent.tool.ReturnBehavior;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.output.TokenUsage;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.Result;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolProviderRequest;
import dev.langchain4j.service.tool.ToolProviderResult;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ServicesTest {

    interface Agent {
        String chat(String text);
    }

    interface Telling {
        Result<String> chat(String text);
    }

    private static ServiceCall service(Session session) {
        return session.calls().stream()
                .filter(ServiceCall.class::isInstance)
                .map(ServiceCall.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Retrievers {

        @Test
        void findTheSameTextsWithTheirMetadata() {
            ContentRetriever live = query -> List.of(
                    Content.from(
                            TextSegment.from(
                                    "Refunds take 14 days.", Metadata.from(Map.of("file", "policy.md", "page", 3))),
                            Map.of(ContentMetadata.SCORE, 0.87)),
                    Content.from("Ask " + query.text()));

            var rehearsal = Rehearsal.of((traced, stage) ->
                    traced.contentRetriever(stage.live(() -> live)).retrieve(Query.from("refunds")).stream()
                            .map(content -> content.textSegment().text() + " "
                                    + content.textSegment().metadata().getInteger("page") + " "
                                    + content.metadata())
                            .toList());

            assertThat(rehearsal.replayed())
                    .containsExactly("Refunds take 14 days. 3 {SCORE=0.87}", "Ask refunds null {}");
            assertThat(service(rehearsal.candidate()).request().input()).isEqualTo(Map.of("query", "refunds"));
        }

        @Test
        void giveAnAgentItsContext() {
            var rehearsal = Rehearsal.of((traced, stage) -> AiServices.builder(Agent.class)
                    .chatModel(traced.chatModel(stage.live(() -> Script.of(say("14 days.")))))
                    .contentRetriever(traced.contentRetriever(
                            stage.live(() -> query -> List.of(Content.from("Refunds take 14 days.")))))
                    .build()
                    .chat("how long?"));

            assertThat(rehearsal
                            .candidate()
                            .steps()
                            .get(0)
                            .llm()
                            .request()
                            .messages()
                            .get(0)
                            .text())
                    .contains("how long?", "Refunds take 14 days.");
            assertThat(service(rehearsal.candidate()).kind()).isEqualTo(CallKind.RETRIEVAL);
        }
    }

    @Nested
    class EmbeddingModels {

        /** Makes a vector of a text's length and first character. */
        private static final class Letters implements EmbeddingModel {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
                return Response.from(
                        segments.stream()
                                .map(segment -> Embedding.from(new float[] {
                                    segment.text().length(), segment.text().charAt(0) / 7f
                                }))
                                .toList(),
                        new TokenUsage(segments.size()));
            }

            @Override
            public String modelName() {
                return "letters-1";
            }
        }

        @Test
        void giveTheSameVectorsBitByBit() {
            var rehearsal = Rehearsal.of((traced, stage) -> {
                EmbeddingModel model = traced.embeddingModel(stage.live(Letters::new));
                return List.of(
                        model.embed("kettle").content(),
                        model.embedAll(List.of(TextSegment.from("pot"), TextSegment.from("lid")))
                                .content(),
                        model.modelName(),
                        model.dimension());
            });

            assertThat(rehearsal.replayed().get(0)).isEqualTo(Embedding.from(new float[] {6, 'k' / 7f}));
            assertThat(rehearsal.replayed().subList(2, 4)).containsExactly("letters-1", 2);
            ServiceCall call = service(rehearsal.candidate());
            assertThat(call.request().input()).isEqualTo(Map.of("texts", List.of("kettle")));
            assertThat(call.reply().orElseThrow().usage()).isEqualTo(Usage.of(1, 0));
        }

        @Test
        void arePartOfTheSearchThatAsksForThem() {
            var rehearsal = Rehearsal.of((traced, stage) -> {
                EmbeddingModel model = traced.embeddingModel(stage.live(Letters::new));
                ContentRetriever retriever = traced.contentRetriever(stage.live(() -> {
                    InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
                    TextSegment pot = TextSegment.from("pot");
                    store.add(new Letters().embed(pot).content(), pot);
                    return EmbeddingStoreContentRetriever.builder()
                            .embeddingModel(model)
                            .embeddingStore(store)
                            .build();
                }));
                String found = retriever
                        .retrieve(Query.from("pot"))
                        .get(0)
                        .textSegment()
                        .text();
                return found + " " + model.embed("kettle").content().vector().length;
            });

            assertThat(rehearsal.replayed()).isEqualTo("pot 2");
            assertThat(rehearsal.golden().calls())
                    .extracting(Call::kind)
                    .containsExactly(CallKind.RETRIEVAL, CallKind.EMBEDDING);
        }
    }

    @Nested
    class ToolProviders {
        private final ToolSpecification weather = ToolSpecification.builder()
                .name("weather")
                .description("The weather")
                .parameters(JsonObjectSchema.builder()
                        .addStringProperty("city", "a town")
                        .addEnumProperty("unit", List.of("C", "F"))
                        .required("city")
                        .build())
                .addMetadata("vendor", "met")
                .strict(true)
                .build();

        private final class Server implements ToolProvider {
            private final boolean dynamic;

            private Server(boolean dynamic) {
                this.dynamic = dynamic;
            }

            @Override
            public ToolProviderResult provideTools(ToolProviderRequest request) {
                return ToolProviderResult.builder()
                        .add(weather, (asked, memory) -> "rain", ReturnBehavior.IMMEDIATE)
                        .build();
            }

            @Override
            public boolean isDynamic() {
                return dynamic;
            }
        }

        @Test
        void areNotNeededInAReplay() {
            for (boolean dynamic : new boolean[] {false, true}) {
                var rehearsal = Rehearsal.of((traced, stage) -> AiServices.builder(Telling.class)
                        .chatModel(traced.chatModel(
                                stage.live(() -> Script.of(ask(use("a", "weather", "{\"city\":\"Bath\"}"))))))
                        .toolProvider(traced.toolProvider(stage.live(() -> new Server(dynamic))))
                        .build()
                        .chat("weather?")
                        .toolExecutions()
                        .get(0)
                        .result());

                assertThat(rehearsal.replayed()).isEqualTo("rain");
                var request = rehearsal.candidate().steps().get(0).llm().request();
                assertThat(request.tools())
                        .containsExactly(new ToolSpec(
                                "weather",
                                "The weather",
                                Map.of(
                                        "type",
                                        "object",
                                        "properties",
                                        Map.of(
                                                "city",
                                                Map.of("type", "string", "description", "a town"),
                                                "unit",
                                                Map.of("type", "string", "enum", List.of("C", "F"))),
                                        "required",
                                        List.of("city"))));
                assertThat(request.parameters())
                        .isEqualTo(Map.of(
                                "toolSettings",
                                Map.of("weather", Map.of("metadata", Map.of("vendor", "met"), "strict", true))));
            }
        }

        @Test
        void mayBeGivenAsTheyAre() {
            var rehearsal = Rehearsal.of((traced, stage) -> AiServices.builder(Telling.class)
                    .chatModel(traced.chatModel(
                            stage.live(() -> Script.of(ask(use("a", "weather", "{\"city\":\"Bath\"}"))))))
                    .toolProvider(traced.toolProvider(new Server(false)))
                    .build()
                    .chat("weather?")
                    .toolExecutions()
                    .get(0)
                    .result());

            assertThat(rehearsal.replayed()).isEqualTo("rain");
            assertThat(rehearsal.candidate().toolCalls()).hasSize(1);
        }
    }
}
