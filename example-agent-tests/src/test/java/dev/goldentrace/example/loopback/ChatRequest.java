package dev.goldentrace.example.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A request for a completion that has what such a request must have. */
record ChatRequest(JsonNode json, String model, List<JsonNode> messages) {

    static ChatRequest of(JsonNode json) {
        if (!json.path("model").isTextual()) {
            throw ApiException.badRequest("you must provide a model parameter");
        }
        if (json.path("messages").isEmpty()) {
            throw ApiException.badRequest("Missing required parameter: 'messages'.");
        }
        List<JsonNode> messages = json.path("messages").valueStream().toList();
        ToolPairs.check(messages);
        return new ChatRequest(json, json.path("model").asText(), messages);
    }

    boolean streams() {
        return json.path("stream").asBoolean();
    }

    boolean wantsUsageInStream() {
        return json.path("stream_options").path("include_usage").asBoolean();
    }

    JsonNode limit() {
        return json.has("max_completion_tokens") ? json.path("max_completion_tokens") : json.path("max_tokens");
    }

    JsonNode tools() {
        return json.path("tools");
    }

    Set<String> toolNames() {
        return tools().valueStream()
                .map(tool -> tool.path("function").path("name").asText())
                .collect(Collectors.toSet());
    }

    /** Gives the position of the last message with this role, or -1. */
    int last(String role) {
        int last = messages.size() - 1;
        while (last >= 0 && !is(messages.get(last), role)) {
            last--;
        }
        return last;
    }

    static boolean is(JsonNode message, String role) {
        return message.path("role").asText().equals(role);
    }
}
