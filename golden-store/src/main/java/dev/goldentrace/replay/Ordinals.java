package dev.goldentrace.replay;

import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Messages as JSON values in which the ids of tool calls are the ordinals of their appearance in the lane. */
final class Ordinals {
    private final Map<String, Long> ordinals;

    Ordinals() {
        this.ordinals = new HashMap<>();
    }

    private Ordinals(Map<String, Long> before) {
        this.ordinals = new HashMap<>(before);
    }

    /** Goes on from here, and leaves this as it is. */
    Ordinals goingOn() {
        return new Ordinals(ordinals);
    }

    Object of(Message message) {
        if (isText(message)) {
            return message.text();
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("content", message.content().stream().map(Ordinals::of).toList());
        if (!message.toolUses().isEmpty()) {
            json.put("toolUses", message.toolUses().stream().map(this::of).toList());
        }
        Message.ToolResult result = message.toolResult();
        if (result != null) {
            json.put("of", ordinal(result.id()));
            json.put("tool", result.toolName());
            if (result.error()) {
                json.put("isError", true);
            }
        }
        if (message.name() != null) {
            json.put("name", message.name());
        }
        return json;
    }

    /** Numbers the ids of a message that needs no comparing. */
    void count(Message message) {
        message.toolUses().forEach(use -> ordinal(use.id()));
        if (message.toolResult() != null) {
            ordinal(message.toolResult().id());
        }
    }

    private static boolean isText(Message message) {
        return message.toolUses().isEmpty()
                && message.toolResult() == null
                && message.name() == null
                && message.content().size() == 1
                && message.content().get(0) instanceof Part.Text;
    }

    private static Object of(Part part) {
        if (part instanceof Part.Text text) {
            return text.text();
        }
        if (part instanceof Part.Reasoning reasoning) {
            return Map.of("reasoning", reasoning.text());
        }
        Part.Media media = (Part.Media) part;
        List<Object> parts = new ArrayList<>();
        parts.add(media.kind().name());
        parts.add(Objects.requireNonNullElse(media.mimeType(), ""));
        parts.add(Objects.requireNonNullElse(media.url(), ""));
        parts.add(media.content() == null ? "" : media.content().sha256());
        return parts;
    }

    private Object of(ToolUse use) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", ordinal(use.id()));
        json.put("name", use.name());
        json.put("arguments", use.malformed() != null ? use.malformed() : use.arguments());
        return json;
    }

    private Object ordinal(String id) {
        return id.isEmpty() ? "" : ordinals.computeIfAbsent(id, unseen -> ordinals.size() + 1L);
    }
}
