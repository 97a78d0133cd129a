package dev.goldentrace.replay;

import dev.goldentrace.normalize.Field;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the messages of a conversation, but for its system messages. Ids of tool calls count as ordinals. */
final class ConversationComparison {
    private final JsonComparison json;
    private final boolean opaqueToo;
    private final int begun;
    private final Ordinals recordedIds;
    private final Ordinals liveIds;

    /**
     * Goes on where another comparison ended.
     *
     * @param begun how many messages were compared before
     */
    ConversationComparison(JsonComparison json, boolean opaqueToo, int begun, Ordinals recordedIds, Ordinals liveIds) {
        this.json = json;
        this.opaqueToo = opaqueToo;
        this.begun = begun;
        this.recordedIds = recordedIds;
        this.liveIds = liveIds;
    }

    Optional<Difference> first(List<Message> recorded, List<Message> live) {
        if (opaqueToo && begun == 0 && recorded.equals(live)) { // of two recordings equal texts bind too
            recorded.forEach(recordedIds::count);
            live.forEach(liveIds::count);
            return Optional.empty();
        }
        for (int i = 0; i < Math.max(recorded.size(), live.size()); i++) {
            Message one = i < recorded.size() ? recorded.get(i) : null;
            Message other = i < live.size() ? live.get(i) : null;
            Optional<Difference> difference = first(begun + i, one, other);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> first(int index, @Nullable Message recorded, @Nullable Message live) {
        String path = "$.messages[" + index + "]";
        Field field = Field.message(index, ofMoreToolUses(recorded, live));
        Object before = recorded == null ? null : recordedIds.of(recorded);
        Object now = live == null ? null : liveIds.of(live);
        if (recorded != null && live != null && recorded.role() != live.role() && !json.ignores(field)) {
            Cause cause = recorded.role() == Role.USER ? new Cause.History() : cause(recorded, live);
            return Optional.of(new Difference(cause, path, before, now));
        }
        return json.first(before, now, path, field)
                .or(() -> opaque(recorded, live, path + ".opaque", field.at(".opaque")))
                .map(mismatch -> mismatch.of(cause(recorded, live)));
    }

    private static Message ofMoreToolUses(@Nullable Message recorded, @Nullable Message live) {
        if (recorded == null) {
            return Objects.requireNonNull(live);
        }
        if (live != null && live.toolUses().size() > recorded.toolUses().size()) {
            return live;
        }
        return recorded;
    }

    private Optional<JsonComparison.Mismatch> opaque(
            @Nullable Message recorded, @Nullable Message live, String path, Field field) {
        return opaqueToo && recorded != null && live != null
                ? json.first(recorded.opaque(), live.opaque(), path, field)
                : Optional.empty();
    }

    private static Cause cause(@Nullable Message expected, @Nullable Message actual) {
        Message message = expected != null ? expected : Objects.requireNonNull(actual);
        return switch (message.role()) {
            case SYSTEM -> new Cause.SystemPrompt();
            case USER -> new Cause.UserMessage();
            case ASSISTANT -> new Cause.History();
            case TOOL ->
                new Cause.ToolOutput(
                        Objects.requireNonNull(message.toolResult()).toolName());
        };
    }
}
