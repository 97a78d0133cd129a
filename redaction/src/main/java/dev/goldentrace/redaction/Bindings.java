package dev.goldentrace.redaction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which surrogate is which live value, one to one, on top of what was bound before. */
final class Bindings {
    private final @Nullable Bindings before;
    private final Map<Mark, Bound> values = new HashMap<>();
    private final Map<String, Mark> holders = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Deque<Change> changes = new ArrayDeque<>();

    Bindings(@Nullable Bindings before) {
        this.before = before;
    }

    /** What was bound here before a change. */
    private record Change(Mark mark, @Nullable Bound previous) {}

    @Nullable
    Bound value(Mark mark) {
        Bound value = values.get(mark);
        return value != null || before == null ? value : before.value(mark);
    }

    /** The live text in the place of a surrogate; null where it is not bound. */
    @Nullable
    String text(Mark mark, Form form) {
        Bound value = value(mark);
        return value == null ? null : form.encoding().encode(value.text(form.spelling()));
    }

    /** Binds what a live text tells of a value, unless one of the two is bound otherwise. */
    boolean bind(Mark mark, Spelling spelling, String text) {
        Bound told = Bound.of(mark.type(), spelling, text);
        Bound all = told == null ? null : joined(mark, told);
        if (all == null) {
            return false;
        }
        changes.push(new Change(mark, values.get(mark)));
        values.put(mark, all);
        holders.put(all.key(), mark);
        return true;
    }

    /** Remembers how a live token was encoded. */
    void bindToken(String recorded, String live) {
        tokens.put(recorded, live);
    }

    /** The live token in the place of a recorded one; null where none was met. */
    @Nullable
    String token(String recorded) {
        String live = tokens.get(recorded);
        return live != null || before == null ? live : before.token(recorded);
    }

    /** How many changes were made; to {@link #undo} those that follow. */
    int changes() {
        return changes.size();
    }

    void undo(int kept) {
        while (changes.size() > kept) {
            Change change = changes.pop();
            Bound undone = values.remove(change.mark());
            if (change.previous() != null) {
                values.put(change.mark(), change.previous());
            } else if (undone != null) {
                holders.remove(undone.key());
            }
        }
    }

    /** Keeps what was bound here for good, all or nothing. */
    boolean keep() {
        Bindings below = before;
        if (below == null
                || !values.entrySet().stream().allMatch(own -> below.joined(own.getKey(), own.getValue()) != null)) {
            return false;
        }
        values.forEach(below::put);
        below.tokens.putAll(tokens);
        return true;
    }

    private void put(Mark mark, Bound value) {
        Bound all = joined(mark, value);
        values.put(mark, all == null ? value : all);
        holders.put(value.key(), mark);
    }

    /** All that is known of a value; null where the two do not belong together. */
    private @Nullable Bound joined(Mark mark, Bound value) {
        Mark holder = holder(value.key());
        if (holder != null && !holder.equals(mark)) {
            return null;
        }
        Bound bound = value(mark);
        return bound == null ? value : bound.with(value);
    }

    private @Nullable Mark holder(String key) {
        Mark mark = holders.get(key);
        return mark != null || before == null ? mark : before.holder(key);
    }
}
