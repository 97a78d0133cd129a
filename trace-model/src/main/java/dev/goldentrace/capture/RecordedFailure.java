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

    /** {@return the recorded type and message: the message alone stays as recorded, since models read it} */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // the message is the recorded one, as agents read it
    public String toString() {
        return getClass().getName() + " (recorded as " + error.type() + ", which cannot be made again): "
                + error.message();
    }

    /**
     * Makes a recorded error throwable: as its own type where that is an unchecked exception that a message and an HTTP
     * status are enough for, else as a {@code RecordedFailure} with the same message.
     *
     * @param error the recorded error
     * @return what to throw
     */
    public static RuntimeException of(CallError error) {
        return again(error) instanceof RuntimeException unchecked ? unchecked : new RecordedFailure(error);
    }

    /**
     * Makes a recorded error throwable as its own type, checked or not, where a message and an HTTP status are enough for
     * it, else as a {@code RecordedFailure} with the same message.
     *
     * @param error the recorded error
     * @return what to throw
     */
    public static Throwable again(CallError error) {
        Throwable again = ErrorAgain.of(error);
        return again != null ? again : new RecordedFailure(error);
    }

    /**
     * Hands out a recorded reply.
     *
     * @param outcome the recorded outcome
     * @param <R> what answers the call
     * @return the reply
     * @param <X> what the live call may throw
     * @throws X the recorded error, see {@link #again}; or that the recorded call was cancelled
     */
    public static <R extends Reply, X extends Throwable> R replyOrThrow(Outcome<R> outcome) throws X {
        if (outcome instanceof Outcome.Completed<R> completed) {
            return completed.reply();
        }
        if (outcome instanceof Outcome.Failed<R> failed) {
            throw RecordedFailure.<X>typed(again(failed.error()));
        }
        throw new CancellationException("the recorded call was cancelled before it was answered");
    }

    /** A recorded error is of a type that the live call threw, whatever the caller declares today. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> X typed(Throwable error) {
        return (X) error;
    }
}
