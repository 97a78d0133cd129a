package dev.goldentrace.normalize;

import dev.goldentrace.trace.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the user says is volatile: a kind, everywhere but in tools' arguments, or in one field. */
record VolatileRule(VolatileKind kind, @Nullable FieldPath path) {

    /** Reads {@code dates} or {@code dates@tool.book_flight.arguments.date}. */
    static VolatileRule of(String text) {
        int at = text.indexOf('@');
        String word = (at < 0 ? text : text.substring(0, at)).strip();
        VolatileKind kind = VolatileKind.of(word).orElseThrow(() -> refused(word));
        String field = text.substring(at + 1).strip();
        if (at >= 0 && field.isEmpty()) {
            throw new IllegalArgumentException("<" + text.strip() + "> names no field after its @. Write <" + word
                    + "@messages[*]>, for one, or <" + word + "> for all fields but tools' arguments.");
        }
        return new VolatileRule(kind, at < 0 ? null : FieldPath.of(field));
    }

    private static IllegalArgumentException refused(String word) {
        List<String> known = Arrays.stream(VolatileKind.values())
                .map(VolatileKind::word)
                .distinct()
                .toList();
        return new IllegalArgumentException("<" + word + "> is nothing that can be volatile. Did you mean <"
                + NearestName.of(word, known) + ">? Expected one of "
                + known.stream().collect(Collectors.joining(", "))
                + ", or one of them in one field, such as dates@messages[*].");
    }

    /** An argument is meant to the letter, unless it is named as one. */
    boolean holds(Field field) {
        if (path == null) {
            return !field.isArgument();
        }
        return path.holds(field) && (!field.isArgument() || path.namesArguments());
    }

    /** An id may be known from elsewhere, so it is looked for in every argument. */
    boolean isLookedFor(Field field) {
        return holds(field) || (kind.isIdentity() && field.isArgument());
    }

    @Override
    public String toString() {
        return path == null ? kind.word() : kind.word() + "@" + path;
    }
}
