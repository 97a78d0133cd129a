package dev.goldentrace.metrics;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a task: a session, what it was to do, and whether it did.
 *
 * @param task what it was to do, such as the name of its test or golden
 * @param session what was done
 * @param success whether it did it, or null where nobody knows
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TaskAttempt(
        String task, Session session, @Nullable Boolean success) {

    /** Checks that task and session are there. */
    public TaskAttempt {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(session, "session");
    }

    /**
     * Takes a session for an attempt that succeeded when each of its runs came to an answer ({@link RunStatus#SUCCESS}). That
     * is all that a trace tells: whether the answer is right is said by {@link #judged}. Of a session that has not ended, or
     * made no run, nobody knows.
     *
     * @param task what it was to do
     * @param session what was done
     * @return the attempt
     */
    public static TaskAttempt of(String task, Session session) {
        Boolean success = hasEnded(session)
                ? session.runs().stream().allMatch(run -> run.status() == RunStatus.SUCCESS)
                : null;
        return new TaskAttempt(task, session, success);
    }

    /**
     * Says whether it did what it was to do, as a test, a benchmark or a person found.
     *
     * @param succeeded whether it did
     * @return a copy that says so
     */
    public TaskAttempt judged(boolean succeeded) {
        return new TaskAttempt(task, session, succeeded);
    }

    /** {@return whether it did what it was to do, where somebody knows} */
    public Optional<Boolean> succeeded() {
        return Optional.ofNullable(success);
    }

    /** {@return whether all of its runs have ended, and there are some: what has not ended took less than it will take} */
    public boolean hasEnded() {
        return hasEnded(session);
    }

    private static boolean hasEnded(Session session) {
        return !session.runs().isEmpty()
                && session.runs().stream().noneMatch(run -> run.status() == RunStatus.RUNNING);
    }
}
