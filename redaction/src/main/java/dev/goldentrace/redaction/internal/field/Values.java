package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.redaction.internal.field.FieldValue.Reach;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The values found so far, each once, but for those that are allowed. */
final class Values {
    private final Set<String> allowed;
    private final Set<FieldValue> found = new LinkedHashSet<>();

    Values(Set<String> allowed) {
        this.allowed = allowed;
    }

    List<FieldValue> list() {
        return List.copyOf(found);
    }

    int size() {
        return found.size();
    }

    void add(Surrogate.Type type, String text, Reach reach) {
        String stripped = text.strip();
        if (!stripped.isEmpty() && !allowed.contains(stripped)) {
            found.add(new FieldValue(type, stripped, reach));
        }
    }

    void everywhere(Surrogate.Type type, String text) {
        add(type, text, Reach.EVERYWHERE);
    }

    void asWritten(Surrogate.Type type, String text) {
        add(type, text, Reach.AS_WRITTEN);
    }
}
