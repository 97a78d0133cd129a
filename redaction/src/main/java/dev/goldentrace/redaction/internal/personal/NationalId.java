package dev.goldentrace.redaction.internal.personal;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The numbers that one register gives to people.
 *
 * @param name what it is called
 * @param telling the writing that tells it from other numbers, once its check digits are right
 * @param plain the writings that need a word beside them that names it
 * @param cue such words
 * @param isRight whether check digits and dates are right, of letters and digits in upper case without gaps
 * @param digitsFirst with how many digits its numbers may begin, 0 where with a letter: others need not be looked at
 */
record NationalId(
        String name, Pattern telling, Pattern plain, Cue cue, Predicate<String> isRight, Set<Integer> digitsFirst) {
    static final Pattern NONE = Pattern.compile("(?!)");

    /** Of a register whose numbers are told by their writing and check digits. */
    static NationalId telling(
            String name, String writing, String cue, Predicate<String> isRight, Integer... digitsFirst) {
        return new NationalId(name, Pattern.compile(writing), NONE, Cue.of(cue), isRight, Set.of(digitsFirst));
    }

    /** Of a register whose numbers look like others, so that a word must name them. */
    static NationalId named(
            String name, String writing, String cue, Predicate<String> isRight, Integer... digitsFirst) {
        return new NationalId(name, NONE, Pattern.compile(writing), Cue.of(cue), isRight, Set.of(digitsFirst));
    }

    /** The same, which may also be written without the gaps that tell it, or otherwise, beside a word that names it. */
    NationalId orNamed(String writing) {
        return new NationalId(name, telling, Pattern.compile("(?i)" + writing), cue, isRight, digitsFirst);
    }

    String settings() {
        return name + telling + plain + cue.words();
    }
}
