package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.RecordedFailure;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.CallError.Kind;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import java.net.HttpRetryException;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a model's client throws, as an error of the trace, and back as the same type with the same message. */
final class Failures {
    private Failures() {}

    static CallError toError(Throwable thrown) {
        OptionalInt status = httpStatus(thrown);
        if (status.isPresent()) {
            return CallError.of(thrown, status.getAsInt());
        }
        CallError plain = CallError.of(thrown);
        return new CallError(plain.type(), plain.message(), null, kindOf(thrown, plain.kind()));
    }

    static OptionalInt httpStatus(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof HttpException http) {
                return OptionalInt.of(http.statusCode());
            }
            if (e instanceof HttpRetryException http) {
                return OptionalInt.of(http.responseCode());
            }
        }
        return OptionalInt.empty();
    }

    private static Kind kindOf(Throwable thrown, Kind otherwise) {
        if (thrown instanceof TimeoutException) {
            return Kind.TIMEOUT;
        }
        if (thrown instanceof AuthenticationException) {
            return Kind.AUTHENTICATION;
        }
        boolean provider = thrown instanceof RateLimitException
                || thrown instanceof InternalServerException
                || thrown instanceof UnresolvedModelServerException;
        return provider ? Kind.PROVIDER : otherwise;
    }

    static RuntimeException toException(CallError error) {
        Throwable again = again(error);
        return again instanceof RuntimeException unchecked ? unchecked : standIn(error);
    }

    /** Makes a recorded error again, so that whoever reads its message, or its type where that has none, reads the same. */
    static Throwable again(CallError error) {
        Throwable again = instance(error);
        return again != null && error.message().equals(Objects.toString(again.getMessage(), ""))
                ? again
                : standIn(error);
    }

    private static @Nullable Throwable instance(CallError error) {
        if (error.type().equals(HttpException.class.getName())) {
            return new HttpException(Objects.requireNonNullElse(error.httpStatus(), 0), error.message());
        }
        try {
            Class<?> type =
                    Class.forName(error.type(), false, Thread.currentThread().getContextClassLoader());
            if (!Exception.class.isAssignableFrom(type)) {
                return null;
            }
            if (error.httpStatus() != null && LangChain4jException.class.isAssignableFrom(type)) {
                Throwable cause = new HttpException(error.httpStatus(), error.message());
                return (Throwable)
                        type.getConstructor(String.class, Throwable.class).newInstance(error.message(), cause);
            }
            return (Throwable) type.getConstructor(String.class).newInstance(error.message());
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }

    private static RuntimeException standIn(CallError error) {
        RuntimeException standIn = RecordedFailure.of(error);
        return standIn instanceof RecordedFailure && !error.message().isBlank()
                ? standIn
                : new LangChain4jException(error.message().isBlank() ? error.type() : error.message());
    }
}
