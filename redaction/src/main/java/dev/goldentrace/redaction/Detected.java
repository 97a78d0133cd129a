package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A value that a {@link Redactor} sees in a text by the value's own form, without the value.
 *
 * @param type what it is
 * @param start index of its first character, from 0
 * @param end index after its last character
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Detected(Surrogate.Type type, int start, int end) {

    /** Checks that the type is there and that it is not empty. */
    public Detected {
        Objects.requireNonNull(type, "type");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "what is detected has at least one character, not " + start + " to " + end);
        }
    }
}
