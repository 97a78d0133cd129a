package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;
import java.util.Objects;

/**
 * A value that a field's name says is personal: to be redacted wherever it appears in the session.
 *
 * @param type what it is
 * @param text the value, or a word of it; of a JSON number its digits
 * @param reach in which texts it is the same value
 */
public record FieldValue(Surrogate.Type type, String text, Reach reach) {

    /** Checks that all parts are there. */
    public FieldValue {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(reach, "reach");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a value is not blank");
        }
    }

    /** In which texts a value is the same value. */
    public enum Reach {
        /** As a whole word, ignoring case, and as a part of identifiers such as {@code mia_garcia_4516} and {@code miaGarcia}. */
        EVERYWHERE,
        /** As a whole word written in the same case only: it is short, or an ordinary word, such as {@code Will}. */
        AS_WRITTEN
    }
}
