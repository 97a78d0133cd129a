package dev.goldentrace.example.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The path {@code /embeddings}. */
final class Embeddings implements Endpoint.Answer {

    private static final int DEFAULT_DIMENSIONS = 32;

    @Override
    public void to(Request request) throws IOException {
        JsonNode json = request.json();
        if (!json.path("model").isTextual()) {
            throw ApiException.badRequest("you must provide a model parameter");
        }
        request.reply(200, answer(json, inputs(json.path("input"))));
    }

    private static List<String> inputs(JsonNode input) {
        List<JsonNode> inputs = (input.isArray() ? input.valueStream() : Stream.of(input)).toList();
        if (inputs.isEmpty() || !inputs.stream().allMatch(JsonNode::isTextual)) {
            throw ApiException.badRequest("'input' must be a string or an array of strings.");
        }
        return inputs.stream().map(JsonNode::asText).toList();
    }

    private static ObjectNode answer(JsonNode request, List<String> inputs) {
        ObjectNode json = Wire.object().put("object", "list");
        ArrayNode data = json.putArray("data");
        for (int index = 0; index < inputs.size(); index++) {
            data.add(embedding(request, index, inputs.get(index)));
        }
        int tokens =
                inputs.stream().mapToInt(input -> Usage.tokens(input.length())).sum();
        json.set("model", request.path("model"));
        json.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
        return json;
    }

    private static ObjectNode embedding(JsonNode request, int index, String input) {
        Vector vector = Vector.of(input, request.path("dimensions").asInt(DEFAULT_DIMENSIONS));
        ObjectNode json = Wire.object().put("object", "embedding").put("index", index);
        return request.path("encoding_format").asText().equals("base64")
                ? json.put("embedding", vector.base64())
                : json.set("embedding", vector.json());
    }
}
