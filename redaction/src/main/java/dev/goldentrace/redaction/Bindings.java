package dev.goldentrace.redaction;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which surrogate is which live value, one to one, on top of what was bound before. */
final class Bindings {
    private final @Nullable Bindings before;
    private final Map<Mark, String> values = new HashMap<>();
    private final Map<String, Mark> marks = new HashMap<>();

    Bindings(@Nullable Bindings before) {
        this.before = before;
    }

    @Nullable
    String value(Mark mark) {
        String value = values.get(mark);
        return value != null || before == null ? value : before.value(mark);
    }

    /** Binds, unless one of the two is bound otherwise. */
    boolean bind(Mark mark, String value) {
        if (!admits(mark, value)) {
            return false;
        }
        values.put(mark, value);
        marks.put(value, mark);
        return true;
    }

    /** Keeps what was bound here for good, all or nothing. */
    boolean keep() {
        Bindings below = before;
        if (below == null || !values.entrySet().stream().allMatch(own -> below.admits(own.getKey(), own.getValue()))) {
            return false;
        }
        below.values.putAll(values);
        below.marks.putAll(marks);
        return true;
    }

    private boolean admits(Mark mark, String value) {
        String bound = value(mark);
        Mark holder = mark(value);
        return (bound == null || bound.equals(value)) && (holder == null || holder.equals(mark));
    }

    private @Nullable Mark mark(String value) {
        Mark mark = marks.get(value);
        return mark != null || before == null ? mark : before.mark(value);
    }
}
