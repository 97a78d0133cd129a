package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.redaction.Surrogate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of a field's name what its values are: as the user says, else as is usual. */
final class FieldKinds {
    private final Map<String, Surrogate.Type> said = new HashMap<>();
    private final Set<String> plain = new HashSet<>();

    FieldKinds(RedactionSettings settings) {
        settings.fields().forEach((name, type) -> said.put(FieldName.of(name).joined(), type));
        settings.plainFields().forEach(name -> plain.add(FieldName.of(name).joined()));
    }

    /**
     * What a field's values are.
     *
     * @param said the user's own word; null where the name is one of the usual ones
     */
    record Answer(Kind kind, Surrogate.@Nullable Type said) {}

    /** The kind of a field in an object of another; null where its values are not personal. */
    @Nullable
    Answer of(String field, @Nullable Kind holder) {
        FieldName name = FieldName.of(field);
        String joined = name.joined();
        if (name.isEmpty() || plain.contains(joined)) {
            return null;
        }
        Surrogate.Type type = said.get(joined);
        if (type != null) {
            return new Answer(Kind.of(type), type);
        }
        Kind inner = holder == null ? null : InnerFields.of(joined, holder);
        Kind kind = inner == null ? UsualFields.of(name) : inner;
        return kind == null ? null : new Answer(kind, null);
    }
}
