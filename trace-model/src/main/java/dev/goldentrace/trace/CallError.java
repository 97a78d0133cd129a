package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How a call failed.
 *
 * @param type the class name of the error, or a word of the runner's own such as {@code stopped}
 * @param message what it said; empty where it said nothing
 * @param httpStatus the HTTP status where there was one, else null
 * @param kind what sort of trouble it was
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record CallError(
        String type, String message, @Nullable Integer httpStatus, Kind kind) {

    /** Checks that all parts are there. */
    public CallError {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(kind, "kind");
    }

    /** The sorts of trouble. */
    public enum Kind {
        /** The call itself was wrong, or what it called said no. */
        FAILURE,
        /** It took too long. */
        TIMEOUT,
        /** The provider refused the key: HTTP 401 or 403. */
        AUTHENTICATION,
        /** Rate limit, HTTP 5xx or a broken connection. */
        PROVIDER
    }

    /**
     * Describes an exception.
     *
     * @param error what was thrown
     * @return its type and message; connection errors are {@link Kind#PROVIDER}, time-outs {@link Kind#TIMEOUT}, and an HTTP
     *     status that it or a cause tells by a public {@code int statusCode()} says the kind
     */
    public static CallError of(Throwable error) {
        OptionalInt status = CarriedStatus.of(error);
        if (status.isPresent()) {
            return of(error, status.getAsInt());
        }
        return new CallError(error.getClass().getName(), Objects.toString(error.getMessage(), ""), null, kindOf(error));
    }

    /**
     * Describes an exception that carries an HTTP status.
     *
     * @param error what was thrown
     * @param httpStatus the status
     * @return its type, message and status, with the kind that the status says
     */
    public static CallError of(Throwable error, int httpStatus) {
        Kind kind = switch (httpStatus) {
            case 401, 403 -> Kind.AUTHENTICATION;
            case 408, 504 -> Kind.TIMEOUT;
            case 429 -> Kind.PROVIDER;
            default -> httpStatus >= 500 ? Kind.PROVIDER : Kind.FAILURE;
        };
        return new CallError(error.getClass().getName(), Objects.toString(error.getMessage(), ""), httpStatus, kind);
    }

    /**
     * Says whether the trouble is the provider's, so that it says nothing about the agent: all but {@link Kind#FAILURE}. To be
     * asked of model and service calls, not of tools: a tool can take too long because the agent called it wrongly.
     *
     * @return whether it is
     */
    public boolean isProviderTrouble() {
        return kind != Kind.FAILURE;
    }

    private static Kind kindOf(Throwable error) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof TimeoutException
                    || e instanceof java.net.SocketTimeoutException
                    || e instanceof java.net.http.HttpTimeoutException) {
                return Kind.TIMEOUT;
            }
            if (e instanceof FileNotFoundException
                    || e instanceof FileSystemException
                    || e instanceof CharacterCodingException) {
                return Kind.FAILURE; // a file of one's own
            }
            if (e instanceof IOException) {
                return Kind.PROVIDER;
            }
        }
        return Kind.FAILURE;
    }
}
