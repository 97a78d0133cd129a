package dev.goldentrace.answer;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.function.BiPredicate;
import org.apiguardian.api.API;

/**
 * Says whether an answer does for an accepted one, where answers are the contract.
 *
 * <p>Those that come with Goldentrace are in {@link AnswerMatchers}. An own one is named in
 * {@code META-INF/services/dev.goldentrace.answer.AnswerMatcher} and then in the setting {@code goldentrace.answer}, or is
 * handed over in code:
 *
 * <pre>{@code
 * Policy.balanced()
 *         .withContract(Contract.Kind.ANSWER)
 *         .withAnswers(AnswerMatcher.of("sku", (accepted, given) -> Sku.in(accepted).equals(Sku.in(given))))
 * }</pre>
 *
 * <p>It gives the same result each time that it gets the same answers.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AnswerMatcher {

    /** {@return the word by which settings and messages name it: small letters, digits and hyphens} */
    String name();

    /**
     * Compares two answers.
     *
     * @param answers the accepted and the given one
     * @return whether the given one does
     */
    Likeness compare(Answers answers);

    /** {@return how it compares, in words that follow "answers, ", such as {@code by their words}} */
    default String describe() {
        return "by " + name();
    }

    /**
     * Gives who compares accepted recordings with each other, to see what is stable. Whoever costs money gives another one.
     *
     * @return this one, unless it says otherwise
     */
    default AnswerMatcher betweenRecordings() {
        return this;
    }

    /**
     * Makes one of a condition.
     *
     * @param name the word by which messages name it
     * @param alike whether the second text, the given one, does for the first, the accepted one
     * @return the matcher
     */
    static AnswerMatcher of(String name, BiPredicate<String, String> alike) {
        return new OwnCondition(name, alike);
    }
}
