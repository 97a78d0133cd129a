package dev.goldentrace.example.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goldentrace.example.brain.Call;
import dev.goldentrace.example.brain.Dialogue;
import dev.goldentrace.example.brain.ToolUse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the messages of a request into what the model looks at. */
final class Transcript {

    /** What LangChain4j puts between the customer's words and the retrieved texts. */
    private static final String RETRIEVED = "Answer using the following information:";

    private Transcript() {}

    static Dialogue read(ChatRequest chat) {
        int asked = chat.last("user");
        if (asked < 0) {
            throw ApiException.badRequest("This model answers users: no message has the role 'user'.");
        }
        String words = text(chat.messages().get(asked));
        int retrieved = words.indexOf(RETRIEVED);
        return new Dialogue(
                asked == 0 ? "" : text(chat.messages().get(asked - 1)),
                retrieved < 0 ? words : words.substring(0, retrieved).strip(),
                retrieved < 0
                        ? ""
                        : words.substring(retrieved + RETRIEVED.length()).strip(),
                uses(chat.messages().subList(asked + 1, chat.messages().size())),
                chat.toolNames());
    }

    static String text(JsonNode message) {
        JsonNode content = message.path("content");
        return content.isArray()
                ? content.valueStream().map(part -> part.path("text").asText()).collect(Collectors.joining())
                : content.asText("");
    }

    private static List<ToolUse> uses(List<JsonNode> messages) {
        return messages.stream()
                .flatMap(message -> message.path("tool_calls").valueStream())
                .flatMap(call -> results(messages, call.path("id").asText())
                        .map(result -> new ToolUse(call(call.path("function")), text(result))))
                .toList();
    }

    private static Stream<JsonNode> results(List<JsonNode> messages, String id) {
        return messages.stream()
                .filter(message -> message.path("tool_call_id").asText().equals(id));
    }

    private static Call call(JsonNode function) {
        return Call.parse(
                function.path("name").asText(), function.path("arguments").asText());
    }
}
