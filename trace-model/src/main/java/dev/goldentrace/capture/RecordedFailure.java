package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import java.util.concurrent.CancellationException;
import org.apiguardian.api.API;

/** Stands for a recorded error whose own type cannot be made again. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class RecordedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CallError error;

    private RecordedFailure(CallError error) {
        super(error.message());
        this.error = error;
    }

    /** {@return the error as it was recorded} */
    public CallError error() {
        return error;
    }

    /**
     * Makes a recorded error throwable: as its own type where that is an unchecked exception with a constructor that takes
     * a message, else as a {@code RecordedFailure} with the same message.
     *
     * @param error the recorded error
     * @return what to throw
     */
    public static RuntimeException of(CallError error) {
        try {
            Class<?> type =
                    Class.forName(error.type(), false, Thread.currentThread().getContextClassLoader());
            if (RuntimeException.class.isAssignableFrom(type)) {
                return (RuntimeException) type.getConstructor(String.class).newInstance(error.message());
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            return new RecordedFailure(error);
        }
        return new RecordedFailure(error);
    }

    /**
     * Hands out a recorded reply.
     *
     * @param outcome the recorded outcome
     * @param <R> what answers the call
     * @return the reply
     * @throws RuntimeException when the outcome is no reply
     */
    public static <R extends Reply> R replyOrThrow(Outcome<R> outcome) {
        if (outcome instanceof Outcome.Completed<R> completed) {
            return completed.reply();
        }
        if (outcome instanceof Outcome.Failed<R> failed) {
            throw of(failed.error());
        }
        throw new CancellationException("the recorded call was cancelled before it was answered");
    }
}
