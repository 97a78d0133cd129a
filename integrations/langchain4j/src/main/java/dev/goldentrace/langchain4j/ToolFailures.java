package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.ToolRequest;
import dev.langchain4j.exception.ToolArgumentsException;
import dev.langchain4j.exception.ToolExecutionException;
import java.util.OptionalInt;

/**
 * What a tool throws. {@code AiServices} hands its error handlers the cause of what was thrown, and the model reads the
 * cause's message: so the cause is recorded, and comes back in the same wrapping.
 */
final class ToolFailures {
    private static final String ARGUMENTS = ToolArgumentsException.class.getName();

    private ToolFailures() {}

    static CallError toError(Throwable thrown) {
        Throwable seen = thrown.getCause() == null ? thrown : thrown.getCause();
        OptionalInt status = HttpStatus.of(thrown);
        CallError error = status.isPresent() ? CallError.of(seen, status.getAsInt()) : CallError.of(seen);
        return thrown instanceof ToolArgumentsException
                ? new CallError(ARGUMENTS, error.message(), error.httpStatus(), error.kind())
                : error;
    }

    static Throwable toException(CallError error, boolean wrapped) {
        if (error.type().equals(ARGUMENTS)) {
            return new ToolArgumentsException(new IllegalArgumentException(error.message()));
        }
        Throwable again = Failures.again(error);
        return wrapped || again.getCause() != null ? new ToolExecutionException(again) : again;
    }

    /** Says which tool got which arguments, where the model wrote no JSON object; LangChain4j quotes the parser alone. */
    static RuntimeException named(ToolRequest request, RuntimeException thrown) {
        return request.malformed() != null && thrown instanceof ToolArgumentsException
                ? new ToolArgumentsException(new IllegalArgumentException(
                        "The arguments of tool <" + request.name() + "> are no JSON object: <" + request.malformed()
                                + ">",
                        thrown.getCause()))
                : thrown;
    }
}
