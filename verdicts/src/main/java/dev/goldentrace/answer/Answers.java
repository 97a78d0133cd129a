package dev.goldentrace.answer;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * An answer and the one that it is held against. Both are redacted alike where they come from a golden and its candidate.
 *
 * @param question what the agent was asked; empty where nobody said
 * @param accepted the answer of an accepted recording
 * @param given the answer of the session just made
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Answers(String question, String accepted, String given) {
    /** Checks that all parts are there. */
    public Answers {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(accepted, "accepted");
        Objects.requireNonNull(given, "given");
    }

    /**
     * Holds an answer against another, whatever was asked.
     *
     * @param accepted the accepted answer
     * @param given the answer just given
     * @return both
     */
    public static Answers of(String accepted, String given) {
        return new Answers("", accepted, given);
    }
}
