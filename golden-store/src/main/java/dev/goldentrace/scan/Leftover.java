package dev.goldentrace.scan;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Something in a golden that a person must look at.
 *
 * @param kind what it looks like
 * @param text the word or number, as it stands; for {@link Kind#UNREDACTED} the rule that found it, never the value
 * @param line the line of the file, from 1
 * @param path where it stands in the file's JSON, such as {@code $.recording.runs[0].steps[0].calls[0].result}
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Leftover(Kind kind, String text, int line, String path) {

    /** Checks that all parts are there. */
    public Leftover {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(path, "path");
    }

    /** What it looks like. */
    public enum Kind {
        /** What redaction must not leave: the golden must not be committed. */
        UNREDACTED,
        /** A word with a capital letter where an ordinary word has none: it may be somebody's name. */
        NAME,
        /** A number of seven digits or more: it may be an account, a card or a phone. */
        NUMBER
    }
}
