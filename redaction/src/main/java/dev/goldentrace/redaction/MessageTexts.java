package dev.goldentrace.redaction;

import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Message.ToolResult;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rewrites the texts of messages, all but their opaque parts, which must go back to the provider verbatim. */
final class MessageTexts {
    /** Each request repeats what was said before it: without this, the work would grow with the square of the turns. */
    private final Map<Message, Message> rewritten = new HashMap<>();

    private List<Message> lastHistory = List.of();
    private List<Message> lastRewritten = List.of();

    private final TextRewrite rewrite;
    private final JsonTexts json;

    MessageTexts(TextRewrite rewrite, JsonTexts json) {
        this.rewrite = rewrite;
        this.json = json;
    }

    /** Rewrites the messages of a request; those that are the last request's own are not even looked up. */
    @SuppressWarnings("ReferenceEquality") // the very same ones: to compare what they hold is the work that this saves
    List<Message> rewrite(List<Message> history) {
        List<Message> all = new ArrayList<>(history.size());
        for (int at = 0; at < history.size(); at++) {
            boolean known = at < lastHistory.size() && lastHistory.get(at) == history.get(at);
            all.add(known ? lastRewritten.get(at) : rewrite(history.get(at)));
        }
        lastHistory = history;
        lastRewritten = all;
        return all;
    }

    Message rewrite(Message message) {
        return rewritten.computeIfAbsent(message, this::anew);
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
