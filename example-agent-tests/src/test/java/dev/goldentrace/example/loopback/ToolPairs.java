package dev.goldentrace.example.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses, as the provider does, tool results that nobody asked for and tool calls without a result. */
final class ToolPairs {

    private ToolPairs() {}

    static void check(List<JsonNode> messages) {
        Set<String> open = new HashSet<>();
        for (JsonNode message : messages) {
            if (ChatRequest.is(message, "tool")) {
                close(open, message.path("tool_call_id").asText());
            } else {
                requireNone(open);
                message.path("tool_calls")
                        .forEach(call -> open.add(call.path("id").asText()));
            }
        }
        requireNone(open);
    }

    private static void close(Set<String> open, String id) {
        if (!open.remove(id)) {
            throw ApiException.badRequest("Invalid parameter: messages with role 'tool' must be a response to a"
                    + " preceding message with 'tool_calls'.");
        }
    }

    private static void requireNone(Set<String> open) {
        if (!open.isEmpty()) {
            throw ApiException.badRequest("An assistant message with 'tool_calls' must be followed by tool messages"
                    + " responding to each 'tool_call_id'. The following tool_call_ids did not have response"
                    + " messages: " + String.join(", ", open));
        }
    }
}
