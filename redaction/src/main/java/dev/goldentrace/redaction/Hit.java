package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What the {@link Gate} found, without the value.
 *
 * @param rule what the text looks like, such as {@code OpenAI API key}
 * @param start index of its first character, from 0
 * @param end index after its last character
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Hit(String rule, int start, int end) {

    /** Checks that the rule is there. */
    public Hit {
        Objects.requireNonNull(rule, "rule");
    }
}
