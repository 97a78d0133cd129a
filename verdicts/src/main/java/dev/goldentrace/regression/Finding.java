package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a rule found.
 *
 * @param rule the rule's id, such as {@code contract} or {@code steps}
 * @param severity what it does to the build
 * @param aspect behaviour or budget
 * @param place where in the candidate, such as {@code run 1, step 2, tool refund_item}; empty for the whole session
 * @param expected what the accepted recordings show, in words
 * @param actual what the candidate shows, in words
 * @param remedy what to do next, with the command or line to type
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Finding(
        String rule, Severity severity, Aspect aspect, String place, String expected, String actual, String remedy) {
    /** Checks that all parts are there. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(remedy, "remedy");
    }

    Finding withSeverity(Severity other) {
        return new Finding(rule, other, aspect, place, expected, actual, remedy);
    }
}
