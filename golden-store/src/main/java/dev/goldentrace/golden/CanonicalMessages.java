package dev.goldentrace.golden;

import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.ToolUse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages in canonical form: the ids of tool calls, which differ from run to run, as ordinals of their appearance. */
final class CanonicalMessages {
    private final Map<String, String> ordinals = new HashMap<>();

    Message of(Message message) {
        return new Message(
                message.role(),
                message.content().stream().map(CanonicalMessages::part).toList(),
                message.toolUses().stream().map(this::use).toList(),
                result(message.toolResult()),
                message.name(),
                Map.of());
    }

    String ordinal(String id) {
        return id.isEmpty() ? id : ordinals.computeIfAbsent(id, unseen -> "#" + (ordinals.size() + 1));
    }

    private Message.@Nullable ToolResult result(Message.@Nullable ToolResult result) {
        return result == null ? null : new Message.ToolResult(ordinal(result.id()), result.toolName(), result.error());
    }

    private static Part part(Part part) {
        return part instanceof Part.Text text ? new Part.Text(CanonicalJson.text(text.text())) : part;
    }

    private ToolUse use(ToolUse use) {
        return new ToolUse(ordinal(use.id()), use.name(), use.arguments(), use.malformed());
    }
}
