package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.RedactionSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the values of fields whose names say that they are personal. Immutable. */
public final class PersonalFields {
    private PersonalFields() {}

    /**
     * Makes one.
     *
     * @param settings which fields besides the usual ones are personal, and which are not
     * @return what finds their values
     */
    public static PersonalFields of(RedactionSettings settings) {
        return new PersonalFields();
    }

    /**
     * Looks through a JSON value.
     *
     * @param json maps, lists, strings, numbers, booleans or null
     * @return the values found, in order
     */
    public List<FieldValue> inJson(@Nullable Object json) {
        return List.of();
    }

    /**
     * Looks through a text for JSON, and for other notations of fields.
     *
     * @param text any text
     * @return the values found, in order
     */
    public List<FieldValue> inText(String text) {
        return List.of();
    }
}
