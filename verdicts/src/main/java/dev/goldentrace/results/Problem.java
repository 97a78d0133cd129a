package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A file among the results that could not be used.
 *
 * @param file the file, relative to the results' directory, with {@code /}
 * @param message what is wrong with it and what to do
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Problem(String file, String message) {

    /** Checks that both are there. */
    public Problem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(message, "message");
    }
}
