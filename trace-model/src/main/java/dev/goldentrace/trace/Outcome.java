package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * How a call ended.
 *
 * @param <R> what answers it
 */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface Outcome<R extends Reply> {

    /**
     * It was answered.
     *
     * @param reply the answer
     * @param <R> the answer's type
     */
    record Completed<R extends Reply>(R reply) implements Outcome<R> {
        /** Checks that the reply is there. */
        public Completed {
            Objects.requireNonNull(reply, "reply");
        }
    }

    /**
     * It failed.
     *
     * @param error how
     * @param <R> the answer's type
     */
    record Failed<R extends Reply>(CallError error) implements Outcome<R> {
        /** Checks that the error is there. */
        public Failed {
            Objects.requireNonNull(error, "error");
        }
    }

    /**
     * The agent stopped listening, or the session ended before the answer.
     *
     * @param <R> the answer's type
     */
    record Cancelled<R extends Reply>() implements Outcome<R> {}
}
