package dev.goldentrace.answer;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What an {@link AnswerMatcher} says of two answers.
 *
 * @param result what it says
 * @param why the reason, in part of a sentence such as {@code 3 of 11 words are shared}; empty where there is nothing to add
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Likeness(Result result, String why) {
    /** Checks that both parts are there. */
    public Likeness {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(why, "why");
    }

    /** Whether one answer does for the other. */
    public enum Result {
        /** The given answer says what the accepted one says. */
        ALIKE,
        /** It says something else. */
        DIFFERENT,
        /** Nobody knows, because who was to say could not: this makes a verdict inconclusive, and never fails it. */
        UNDECIDED
    }

    /** {@return that the answers are alike} */
    public static Likeness alike() {
        return new Likeness(Result.ALIKE, "");
    }

    /**
     * Says that the answers differ.
     *
     * @param why the reason, in part of a sentence
     * @return that they differ
     */
    public static Likeness different(String why) {
        return new Likeness(Result.DIFFERENT, why);
    }

    /**
     * Says that nobody knows.
     *
     * @param why the reason, in part of a sentence
     * @return that it is not known
     */
    public static Likeness undecided(String why) {
        return new Likeness(Result.UNDECIDED, why);
    }

    /** {@return whether the answers are alike} */
    public boolean isAlike() {
        return result == Result.ALIKE;
    }
}
