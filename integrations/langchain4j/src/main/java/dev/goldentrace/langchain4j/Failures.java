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
import java.util.OptionalInt;

/** What a model's client throws, as an error of the trace, and back as the same type with the same message. */
final class Failures {
    private Failures() {}

    static CallError toError(Throwable thrown) {
        OptionalInt status = HttpStatus.of(thrown);
        if (status.isPresent()) {
            return CallError.of(thrown, status.getAsInt());
        }
        CallError plain = CallError.of(thrown);
        return new CallError(plain.type(), plain.message(), null, kindOf(thrown, plain.kind()));
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

    /** Makes a recorded error again, as an unchecked one: clients throw no other. */
    static RuntimeException toException(CallError error) {
        return again(error) instanceof RuntimeException unchecked
                ? unchecked
                : unnamed(error, RecordedFailure.of(error));
    }

    /** Makes a recorded error again, so that whoever reads its message, or its type where that has none, reads the same. */
    static Throwable again(CallError error) {
        Throwable again = RecordedFailure.again(error);
        Integer status = error.httpStatus();
        if (status != null
                && again instanceof LangChain4jException
                && again.getCause() == null
                && !(again instanceof HttpException)) {
            again.initCause(new HttpException(status, error.message()));
        }
        return again instanceof RecordedFailure standIn ? unnamed(error, standIn) : again;
    }

    /** Where there is no message, LangChain4j shows the type, and the type is another one: so it becomes the message. */
    private static RuntimeException unnamed(CallError error, RuntimeException standIn) {
        return error.message().isBlank() ? new LangChain4jException(error.type()) : standIn;
    }
}
