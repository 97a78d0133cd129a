package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolUse;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.image.Image;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.CustomMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Messages as a model sees them. Attributes of user messages and of tool results stay out: they live in the agent's memory
 * and are not sent.
 */
final class Messages {
    private Messages() {}

    static Message toMessage(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return Message.system(system.text());
        }
        if (message instanceof UserMessage user) {
            return new Message(
                    Role.USER,
                    Contents.toParts(user.contents()),
                    List.of(),
                    null,
                    user.name(),
                    Contents.details(user.contents()));
        }
        if (message instanceof AiMessage ai) {
            return toMessage(ai);
        }
        if (message instanceof ToolExecutionResultMessage result) {
            return toMessage(result);
        }
        if (message instanceof CustomMessage custom) {
            Part attributes = new Part.Text(Json.write(jsonOf(custom.attributes())));
            return new Message(Role.USER, List.of(attributes), List.of(), null, null, Map.of("custom", true));
        }
        return new Message(
                Role.USER,
                List.of(new Part.Text(message.toString())),
                List.of(),
                null,
                null,
                Map.of("type", message.getClass().getName()));
    }

    static Message toMessage(AiMessage message) {
        List<Part> content = new ArrayList<>();
        if (message.thinking() != null && !message.thinking().isEmpty()) {
            content.add(new Part.Reasoning(message.thinking()));
        }
        if (message.text() != null && !message.text().isEmpty()) {
            content.add(new Part.Text(message.text()));
        }
        if (message.attributes().get(AiMessage.GENERATED_IMAGES_KEY) instanceof List<?> images) {
            images.forEach(image -> content.add(Contents.toPart((Image) Objects.requireNonNull(image))));
        }
        Map<String, Object> attributes = new LinkedHashMap<>(message.attributes());
        attributes.remove(AiMessage.GENERATED_IMAGES_KEY);
        List<ToolUse> uses =
                message.toolExecutionRequests().stream().map(Messages::toUse).toList();
        return new Message(Role.ASSISTANT, content, uses, null, null, jsonOf(attributes));
    }

    private static Message toMessage(ToolExecutionResultMessage message) {
        Message.ToolResult result = new Message.ToolResult(
                Objects.requireNonNullElse(message.id(), ""),
                Objects.requireNonNullElse(message.toolName(), ""),
                Boolean.TRUE.equals(message.isError()));
        return new Message(
                Role.TOOL,
                Contents.toParts(message.contents()),
                List.of(),
                result,
                null,
                Contents.details(message.contents()));
    }

    static ToolUse toUse(ToolExecutionRequest request) {
        return ToolUse.parse(Objects.requireNonNullElse(request.id(), ""), request.name(), request.arguments());
    }

    /** A value that is no JSON value counts as its string. */
    private static Map<String, @Nullable Object> jsonOf(Map<String, Object> attributes) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        attributes.forEach((key, value) -> json.put(key, jsonOf(value)));
        return json;
    }

    private static @Nullable Object jsonOf(@Nullable Object value) {
        try {
            return Json.copy(value);
        } catch (IllegalArgumentException notJson) {
            return String.valueOf(value);
        }
    }
}
