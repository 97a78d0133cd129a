package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.redaction.Surrogate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Says of a field's name what its values are: as the user says, else as is usual. */
final class FieldKinds {
    private static final int MOST_KNOWN = 10_000;

    private final Map<String, Surrogate.Type> said = new HashMap<>();
    private final Set<String> plain = new HashSet<>();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

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

    /**
     * What a name says, wherever it stands: it is taken apart once.
     *
     * @param joined its words as one
     * @param answer null where the values are not personal
     * @param plain whether that is the user's word
     * @param person whether it is a word for a person, or for several
     */
    record Known(String joined, @Nullable Answer answer, boolean plain, boolean person) {}

    Known known(String field) {
        Known name = known.get(field);
        if (name == null) {
            name = read(field);
            if (known.size() < MOST_KNOWN) {
                known.put(field, name);
            }
        }
        return name;
    }

    private Known read(String field) {
        FieldName name = FieldName.of(field);
        String joined = name.joined();
        boolean stays = name.isEmpty() || plain.contains(joined);
        return new Known(joined, stays ? null : answer(name, joined), stays, PersonEvidence.isPerson(name));
    }

    private @Nullable Answer answer(FieldName name, String joined) {
        Surrogate.Type type = said.get(joined);
        if (type != null) {
            return new Answer(Kind.of(type), type);
        }
        Kind kind = UsualFields.of(name);
        return kind == null ? null : new Answer(kind, null);
    }

    /** The kind of a field in an object of another; null where its values are not personal. */
    @Nullable
    Answer of(String field, @Nullable Kind holder) {
        Known name = known(field);
        boolean usersWord =
                name.plain() || (name.answer() != null && name.answer().said() != null);
        if (usersWord || holder == null) {
            return name.answer();
        }
        Kind inner = InnerFields.of(name.joined(), holder);
        return inner == null ? name.answer() : new Answer(inner, null);
    }
}
