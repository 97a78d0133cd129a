package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.request.EmbeddingInput;
import dev.langchain4j.model.embedding.request.EmbeddingParameter;
import dev.langchain4j.model.embedding.request.EmbeddingRequest;
import dev.langchain4j.model.embedding.response.EmbeddingResponse;
import dev.langchain4j.model.embedding.response.EmbeddingResponseMetadata;
import dev.langchain4j.model.output.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An embedding model whose calls pass the boundary; it is built only when one of them is live. */
final class TracedEmbeddingModel implements EmbeddingModel {
    private static final String MODEL = "model";
    private static final String TOKENS = "tokens";

    private final Boundary boundary;
    private final String name;
    private final LiveSearches searches;
    private final Supplier<EmbeddingModel> live;

    TracedEmbeddingModel(Boundary boundary, String name, LiveSearches searches, Supplier<EmbeddingModel> live) {
        this.boundary = boundary;
        this.name = name;
        this.searches = searches;
        this.live = live;
    }

    @Override
    public EmbeddingResponse embed(EmbeddingRequest request) {
        if (searches.areAsking()) {
            return live.get().embed(request);
        }
        return Services.call(
                boundary,
                request(request),
                () -> live.get().embed(request),
                TracedEmbeddingModel::toReply,
                TracedEmbeddingModel::toResponse);
    }

    @Override
    public EmbeddingResponse doEmbed(EmbeddingRequest request) {
        return embed(request);
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        if (searches.areAsking()) {
            return live.get().embedAll(segments);
        }
        if (segments.isEmpty()) {
            return Response.from(List.of());
        }
        ServiceRequest request =
                request(EmbeddingRequest.builder().textSegments(segments).build());
        EmbeddingResponse response = Services.call(
                boundary,
                request,
                () -> toResponse(live.get().embedAll(segments), live.get().modelName()),
                TracedEmbeddingModel::toReply,
                TracedEmbeddingModel::toResponse);
        return Response.from(response.embeddings(), response.metadata().tokenUsage());
    }

    @Override
    public int dimension() {
        return fact("dimension", () -> live.get().dimension()) instanceof Number number ? number.intValue() : 0;
    }

    @Override
    public String modelName() {
        return fact("modelName", () -> live.get().modelName()) instanceof String text ? text : "unknown";
    }

    private @Nullable Object fact(String what, Supplier<Object> ask) {
        return boundary.fact("langchain4j." + name + "." + what, () -> Map.of("value", ask.get()))
                .get("value");
    }

    private ServiceRequest request(EmbeddingRequest request) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        input.put(
                "texts",
                request.inputs().stream().map(TracedEmbeddingModel::text).toList());
        for (EmbeddingParameter<?> parameter : request.parameters().presentParameters()) {
            input.put(parameter.name(), String.valueOf(request.parameters().parameter(parameter)));
        }
        return new ServiceRequest(CallKind.EMBEDDING, name, input);
    }

    private static String text(EmbeddingInput input) {
        return Contents.toParts(input.contents()).stream()
                .map(part -> part instanceof Part.Text text ? text.text() : part.toString())
                .reduce((one, two) -> one + "\n" + two)
                .orElse("");
    }

    private static EmbeddingResponse toResponse(Response<List<Embedding>> response, String model) {
        return EmbeddingResponse.builder()
                .embeddings(response.content())
                .metadata(EmbeddingResponseMetadata.builder()
                        .modelName(model)
                        .tokenUsage(response.tokenUsage())
                        .build())
                .build();
    }

    private static ServiceReply toReply(EmbeddingResponse response) {
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        output.put(MODEL, response.metadata().modelName());
        output.put(TOKENS, Tokens.flavour(response.metadata().tokenUsage()));
        output.values().removeIf(value -> value == null);
        return new ServiceReply(
                output,
                response.embeddings().stream().map(Vectors::toBlob).toList(),
                Tokens.toUsage(response.metadata().tokenUsage()));
    }

    private static EmbeddingResponse toResponse(ServiceReply reply) {
        String flavour = reply.output().get(TOKENS) instanceof String text ? text : Tokens.PLAIN;
        return EmbeddingResponse.builder()
                .embeddings(reply.blobs().stream().map(Vectors::fromBlob).toList())
                .metadata(EmbeddingResponseMetadata.builder()
                        .modelName(reply.output().get(MODEL) instanceof String model ? model : null)
                        .tokenUsage(Tokens.toTokens(reply.usage(), flavour))
                        .build())
                .build();
    }
}
