package dev.goldentrace.golden;

import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages as JSON: {@code {"user": "…"}}, {@code {"assistant": "…", "toolUses": […]}}, {@code {"tool": "call_1"}}. A tool's
 * answer that is what the recorded call returned is not written again.
 */
final class MessageCodec {
    private final SharedTexts shared;
    private final Map<String, ToolCall> callsById = new LinkedHashMap<>();

    MessageCodec(SharedTexts shared) {
        this.shared = shared;
    }

    /** Makes a tool call known, so that a message that carries its result can refer to it. */
    void called(ToolCall call) {
        if (!call.request().id().isEmpty()) {
            callsById.put(call.request().id(), call);
        }
    }

    Map<String, @Nullable Object> encode(Message message) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Message.ToolResult result = message.toolResult();
        if (result != null) {
            json.put(Role.TOOL.word(), result.id());
            if (!isResultOfCall(message, result)) {
                json.put("name", result.toolName());
                json.put("text", content(message.content()));
                putIf(json, "error", result.error());
            }
        } else if (message.role() == Role.SYSTEM) {
            json.put(Role.SYSTEM.word(), Map.of("shared", shared.put("system", content(message.content()))));
        } else {
            json.put(message.role().word(), content(message.content()));
        }
        if (!message.toolUses().isEmpty()) {
            json.put(
                    "toolUses",
                    message.toolUses().stream().map(MessageCodec::encode).toList());
        }
        if (message.name() != null) {
            json.put("speaker", message.name());
        }
        if (!message.opaque().isEmpty()) {
            json.put("opaque", message.opaque());
        }
        return json;
    }

    Message decode(Fields json) {
        Map<String, @Nullable Object> opaque = json.map("opaque");
        String speaker = json.text("speaker");
        if (json.has(Role.TOOL.word())) {
            return toolAnswer(json, speaker, opaque);
        }
        Role role = role(json);
        Object content = json.value(role.word());
        if (role == Role.SYSTEM && content instanceof Map) {
            content = shared.get(json.object(role.word()).requireText("shared"));
        }
        List<ToolUse> uses =
                json.objects("toolUses").stream().map(MessageCodec::decodeUse).toList();
        return new Message(role, parts(content, json.at(role.word())), uses, null, speaker, opaque);
    }

    private Message toolAnswer(Fields json, @Nullable String speaker, Map<String, @Nullable Object> opaque) {
        String id = json.requireText(Role.TOOL.word());
        ToolCall call = callsById.get(id);
        if (json.has("name")) {
            Message.ToolResult result = new Message.ToolResult(id, json.requireText("name"), json.flag("error"));
            return new Message(
                    Role.TOOL, parts(json.value("text"), json.at("text")), List.of(), result, speaker, opaque);
        }
        if (call == null || call.reply().isEmpty()) {
            throw new Fields.Problem(json.path(), "the id of an earlier tool call with a result", id);
        }
        Message.ToolResult result = new Message.ToolResult(
                id, call.name(), call.reply().orElseThrow().error());
        List<Part> content = List.of(new Part.Text(call.reply().orElseThrow().text()));
        return new Message(Role.TOOL, content, List.of(), result, speaker, opaque);
    }

    private boolean isResultOfCall(Message message, Message.ToolResult result) {
        ToolCall call = callsById.get(result.id());
        return call != null
                && call.name().equals(result.toolName())
                && call.reply()
                        .map(reply -> reply.error() == result.error()
                                && message.content().equals(List.of(new Part.Text(reply.text()))))
                        .orElse(false);
    }

    private static Role role(Fields json) {
        for (Role role : Role.values()) {
            if (json.values().containsKey(role.word())) {
                return role;
            }
        }
        throw new Fields.Problem(
                json.path(),
                "a message: one of system, user, assistant, tool",
                json.values().keySet());
    }

    static Map<String, @Nullable Object> encode(ToolUse use) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", use.id());
        json.put("name", use.name());
        json.put("arguments", use.arguments());
        if (use.malformed() != null) {
            json.put("malformed", Lines.of(use.malformed()));
        }
        return json;
    }

    static ToolUse decodeUse(Fields json) {
        return new ToolUse(
                json.requireText("id"), json.requireText("name"), json.map("arguments"), json.text("malformed"));
    }

    private Object content(List<Part> content) {
        if (content.size() == 1 && content.get(0) instanceof Part.Text text) {
            return Lines.of(text.text());
        }
        return content.stream().map(this::encode).toList();
    }

    private Map<String, @Nullable Object> encode(Part part) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (part instanceof Part.Text text) {
            json.put("text", Lines.of(text.text()));
        } else if (part instanceof Part.Reasoning reasoning) {
            json.put("reasoning", Lines.of(reasoning.text()));
        } else if (part instanceof Part.Media media) {
            json.put("media", media.kind().name().toLowerCase(Locale.ROOT));
            putIf(json, "mimeType", media.mimeType());
            putIf(json, "url", media.url());
            if (media.content() != null) {
                shared.put(media.content());
                json.put("sha256", media.content().sha256());
            }
        }
        return json;
    }

    private List<Part> parts(@Nullable Object content, String path) {
        String text = Lines.join(content);
        if (text != null && !List.of().equals(content)) {
            return List.of(new Part.Text(text));
        }
        if (content instanceof List<?> list) {
            return Fields.objects(list, path).stream().map(this::part).toList();
        }
        throw new Fields.Problem(path, "a text, a list of texts, or a list of parts", content);
    }

    private Part part(Fields json) {
        if (json.has("text")) {
            return new Part.Text(json.requireText("text"));
        }
        if (json.has("reasoning")) {
            return new Part.Reasoning(json.requireText("reasoning"));
        }
        if (!json.has("url") && !json.has("sha256")) {
            throw new Fields.Problem(
                    json.path(), "a part: text, reasoning, or media with url or sha256", json.values());
        }
        String sha256 = json.text("sha256");
        return new Part.Media(
                json.requireWord("media", Part.Media.Kind.class),
                json.text("mimeType"),
                json.text("url"),
                sha256 == null ? null : shared.blob(sha256));
    }

    static void putIf(Map<String, @Nullable Object> json, String name, @Nullable Object value) {
        if (value != null && !value.equals(false)) {
            json.put(name, value);
        }
    }
}
