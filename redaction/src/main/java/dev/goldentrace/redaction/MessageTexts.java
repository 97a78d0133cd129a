package dev.goldentrace.redaction;

import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Message.ToolResult;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rewrites the texts of messages, all but their opaque parts, which must go back to the provider verbatim. */
final class MessageTexts {
    private final Once<Message> once = new Once<>(this::anew);
    private final TextRewrite rewrite;
    private final JsonTexts json;

    MessageTexts(TextRewrite rewrite, JsonTexts json) {
        this.rewrite = rewrite;
        this.json = json;
    }

    List<Message> rewrite(List<Message> history) {
        return history.stream().map(once::rewrite).toList();
    }

    Message rewrite(Message message) {
        return once.rewrite(message);
    }

    private Message anew(Message message) {
        return new Message(
                message.role(),
                message.content().stream().map(this::part).toList(),
                message.toolUses().stream().map(this::use).toList(),
                result(message.toolResult()),
                text(message.name()),
                message.opaque());
    }

    private Part part(Part part) {
        if (part instanceof Part.Text text) {
            return new Part.Text(rewrite.text(text.text()));
        }
        if (part instanceof Part.Reasoning reasoning) {
            return new Part.Reasoning(rewrite.text(reasoning.text()));
        }
        Part.Media media = (Part.Media) part;
        return new Part.Media(media.kind(), text(media.mimeType()), text(media.url()), media.content());
    }

    private ToolUse use(ToolUse use) {
        return new ToolUse(
                rewrite.text(use.id()), rewrite.name(use.name()), json.object(use.arguments()), text(use.malformed()));
    }

    private @Nullable ToolResult result(@Nullable ToolResult result) {
        return result == null
                ? null
                : new ToolResult(rewrite.text(result.id()), rewrite.name(result.toolName()), result.error());
    }

    private @Nullable String text(@Nullable String text) {
        return text == null ? null : rewrite.text(text);
    }
}
