package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** Hands out a recorded outcome: the reply, or what was thrown in its place. */
final class Outcomes {
    private Outcomes() {}

    static <R extends Reply> R replyOrThrow(Outcome<R> outcome, Function<CallError, ? extends Throwable> thrown) {
        if (outcome instanceof Outcome.Completed<R> completed) {
            return completed.reply();
        }
        throw Outcomes.<RuntimeException>undeclared(unanswered(outcome, thrown));
    }

    static <R extends Reply> Throwable unanswered(Outcome<R> outcome, Function<CallError, ? extends Throwable> thrown) {
        return outcome instanceof Outcome.Failed<R> failed
                ? thrown.apply(failed.error())
                : new CancellationException("the recorded call was cancelled before it was answered");
    }

    /** Tools may throw what they do not declare, live as in a replay. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> X undeclared(Throwable error) throws X {
        throw (X) error;
    }
}
