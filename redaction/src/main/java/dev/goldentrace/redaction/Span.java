package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * A piece of a text.
 *
 * @param start index of its first character, from 0
 * @param end index after its last character, greater than {@code start}
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Span(int start, int end) {

    /** Checks that it is not empty. */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span holds at least one character, not " + start + " to " + end);
        }
    }
}
