package dev.goldentrace.golden;

import dev.goldentrace.normalize.Field;
import dev.goldentrace.normalize.StableTexts;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages in canonical form: the ids of tool calls, which differ from run to run, as ordinals of their appearance, texts
 * with stable words in place of what is volatile.
 */
final class CanonicalMessages {
    private final StableTexts texts;
    private final Map<String, String> ordinals = new HashMap<>();
    private final Map<Placed, Message> known = new HashMap<>();

    CanonicalMessages(StableTexts texts) {
        this.texts = texts;
    }

    /** A message comes again in each later request. */
    private record Placed(int index, Message message) {}

    /** Gives a conversation; an ignored system prompt is as good as none. */
    List<Message> of(List<Message> messages) {
        List<Message> canonical = new ArrayList<>();
        int index = 0;
        for (Message message : messages) {
            boolean isSystem = message.role() == Role.SYSTEM;
            if (!isSystem || !texts.ignores(Field.system())) {
                Field field = isSystem ? Field.system() : Field.message(index, message);
                canonical.add(known.computeIfAbsent(
                        new Placed(isSystem ? -1 : index, message), placed -> of(placed.message(), field)));
            }
            index += isSystem ? 0 : 1;
        }
        return canonical;
    }

    /** Gives what a model answered. */
    Message reply(Message message) {
        return of(message, Field.reply());
    }

    private Message of(Message message, Field field) {
        boolean plain = message.content().size() == 1 && message.toolResult() == null;
        List<Part> content = new ArrayList<>();
        for (int i = 0; i < message.content().size(); i++) {
            content.add(part(message.content().get(i), plain ? field : field.at(".content[" + i + "]")));
        }
        return new Message(
                message.role(),
                content,
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

    private Part part(Part part, Field field) {
        return part instanceof Part.Text text
                ? new Part.Text(CanonicalJson.text(texts.text(text.text(), field)))
                : part;
    }

    private ToolUse use(ToolUse use) {
        Field field = Field.arguments(use.name());
        return new ToolUse(
                ordinal(use.id()),
                use.name(),
                texts.map(use.arguments(), field),
                use.malformed() == null ? null : texts.text(use.malformed(), field));
    }
}
