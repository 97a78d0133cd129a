package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What the {@link Gate} found, without the value.
 *
 * @param rule what the text looks like, such as {@code OpenAI API key}
 * @param type what sort of value it is
 * @param start index of its first character, from 0
 * @param end index after its last character
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Hit(String rule, Surrogate.Type type, int start, int end) {

    /** Checks that the rule and the type are there. */
    public Hit {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(type, "type");
    }
}
