package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** Hands out a recorded outcome: the reply, or what was thrown in its place. */
final class Outcomes {
    private Outcomes() {}

    static <R extends Reply> R replyOrThrow(Outcome<R> outcome, Function<CallError, RuntimeException> thrown) {
        if (outcome instanceof Outcome.Completed<R> completed) {
            return completed.reply();
        }
        throw unanswered(outcome, thrown);
    }

    static <R extends Reply> RuntimeException unanswered(
            Outcome<R> outcome, Function<CallError, RuntimeException> thrown) {
        return outcome instanceof Outcome.Failed<R> failed
                ? thrown.apply(failed.error())
                : new CancellationException("the recorded call was cancelled before it was answered");
    }
}
