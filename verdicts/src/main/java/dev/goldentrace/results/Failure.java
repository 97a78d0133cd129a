package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The exception that a test ended with.
 *
 * @param type the exception's class name
 * @param message its message, empty where it has none
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Failure(String type, String message) {

    /** Checks, and cuts the message at 20,000 characters. */
    public Failure {
        Objects.requireNonNull(type, "type");
        message = Cap.text(Objects.requireNonNull(message, "message"));
    }

    /**
     * Describes an exception.
     *
     * @param thrown any exception
     * @return its class and message
     */
    public static Failure of(Throwable thrown) {
        String message = thrown.getMessage();
        return new Failure(thrown.getClass().getName(), message == null ? "" : message);
    }
}
