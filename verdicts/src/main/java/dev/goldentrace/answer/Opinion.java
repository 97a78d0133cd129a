package dev.goldentrace.answer;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What an {@link AnswerJudge} makes of an answer.
 *
 * @param result what it says
 * @param reason why, in the judge's words; of an undecided one, what went wrong
 * @param recorded whether it stood in the golden, so that nobody was asked
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Opinion(Result result, String reason, boolean recorded) {
    /** Checks that all parts are there. */
    public Opinion {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(reason, "reason");
    }

    /** Whether an answer will do. */
    public enum Result {
        /** It will. */
        PASS,
        /** It will not. */
        FAIL,
        /** Nobody knows: the judge did not answer, or not as it was asked to. This says nothing about the agent. */
        UNDECIDED
    }
}
