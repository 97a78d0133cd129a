package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation.
 *
 * @param role who speaks
 * @param content what is said, in order; may be empty
 * @param toolUses the tools that the model asks for; empty unless the role is {@link Role#ASSISTANT}
 * @param toolResult what a tool's answer belongs to; null unless the role is {@link Role#TOOL}
 * @param name the speaker's name where the framework gives one, else null
 * @param opaque provider parts that must go back verbatim (signatures, encrypted reasoning), exempt from redaction
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Message(
        Role role,
        List<Part> content,
        List<ToolUse> toolUses,
        @Nullable ToolResult toolResult,
        @Nullable String name,
        Map<String, @Nullable Object> opaque) {

    /** Checks and copies. */
    public Message {
        Objects.requireNonNull(role, "role");
        content = List.copyOf(content);
        toolUses = List.copyOf(toolUses);
        opaque = Json.copyOf(opaque);
        if ((role == Role.TOOL) != (toolResult != null)) {
            throw new IllegalArgumentException("a message has a toolResult exactly when its role is TOOL");
        }
    }

    /**
     * Says which tool use a tool's answer belongs to.
     *
     * @param id the id of the tool use; empty where the provider gives none
     * @param toolName the tool
     * @param error whether the answer is an error, as far as the framework says so
     */
    public record ToolResult(String id, String toolName, boolean error) {
        /** Checks that all parts are there. */
        public ToolResult {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(toolName, "toolName");
        }
    }

    /**
     * Makes a system message.
     *
     * @param text what it says
     * @return the message
     */
    public static Message system(String text) {
        return plain(Role.SYSTEM, text);
    }

    /**
     * Makes a user message.
     *
     * @param text what it says
     * @return the message
     */
    public static Message user(String text) {
        return plain(Role.USER, text);
    }

    /**
     * Makes a model's message.
     *
     * @param text what it says; null or empty for none
     * @param toolUses the tools that it asks for
     * @return the message
     */
    public static Message assistant(@Nullable String text, List<ToolUse> toolUses) {
        List<Part> content = text == null || text.isEmpty() ? List.of() : List.of(new Part.Text(text));
        return new Message(Role.ASSISTANT, content, toolUses, null, null, Map.of());
    }

    /**
     * Makes a model's message without tools.
     *
     * @param text what it says
     * @return the message
     */
    public static Message assistant(String text) {
        return assistant(text, List.of());
    }

    /**
     * Makes a tool's answer.
     *
     * @param id the id of the tool use
     * @param toolName the tool
     * @param text the answer as the model sees it
     * @return the message
     */
    public static Message tool(String id, String toolName, String text) {
        ToolResult result = new ToolResult(id, toolName, false);
        return new Message(Role.TOOL, List.of(new Part.Text(text)), List.of(), result, null, Map.of());
    }

    /** {@return the text parts, joined by line breaks; empty where there are none} */
    public String text() {
        if (content.size() == 1 && content.get(0) instanceof Part.Text only) {
            return only.text();
        }
        return content.stream()
                .filter(Part.Text.class::isInstance)
                .map(part -> ((Part.Text) part).text())
                .collect(Collectors.joining("\n"));
    }

    /** {@return the reasoning parts, joined by line breaks; empty where there are none} */
    public String reasoning() {
        return content.stream()
                .filter(Part.Reasoning.class::isInstance)
                .map(part -> ((Part.Reasoning) part).text())
                .collect(Collectors.joining("\n"));
    }

    private static Message plain(Role role, String text) {
        return new Message(role, List.of(new Part.Text(text)), List.of(), null, null, Map.of());
    }
}
