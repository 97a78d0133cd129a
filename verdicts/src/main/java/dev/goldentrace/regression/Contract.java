package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.answer.AnswerMatcher;
import dev.goldentrace.answer.AnswerMatchers;
import dev.goldentrace.trace.Session;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for behaviour to be the same, over a whole session.
 *
 * <p>It is read off the accepted recordings. One recording: the state-changing calls that succeeded, none included, if
 * the agent is offered or calls any state-changing tool; else the last tool, if it is offered or calls any; else the
 * answer. Several recordings: the same, to be like one of them suffices. Where no two of them are alike, what should decide
 * is not stable: what they share decides, and a finding says so. All sides must be redacted alike.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Contract {
    private final Kind kind;
    private final Terms terms;
    private final @Nullable Variation variation;

    Contract(Kind kind, Terms terms, @Nullable Variation variation) {
        this.kind = kind;
        this.terms = terms;
        this.variation = variation;
    }

    /** What a contract speaks of. */
    public enum Kind {
        /**
         * The state-changing calls that succeeded, as a multiset of names and arguments. Numbers are equal as numbers
         * (49 is 49.0), a null is no argument, and prose (a sentence) is compared by presence; dates and ids always
         * count. Of several recordings, any one that is kept suffices. Where no two of them did the same, what they share
         * is asked for: a call that not all made may be made, an argument on which they disagree may be anything.
         */
        STATE_CHANGES("writes"),
        /** The name of the last tool called. */
        LAST_TOOL("last-tool"),
        /**
         * The answers, compared by an {@link AnswerMatcher}: unless another is named, alike are those that share at least
         * half of their words. Of several recordings' answers, to be like any one suffices; where no two of them are alike,
         * the answer is left out. Where all agreement is needed because something else should have decided, so is one on
         * which any of them differs.
         *
         * <p>Where the user asks the same in each session, answers are compared run by run; else only that counts to which
         * the session comes. What an agent says after the last run for which it called a tool is talk, such as a goodbye,
         * and counts only where several recordings agree on it.
         */
        ANSWER("answer"),
        /** Nothing, because the accepted recordings agree on nothing. */
        NOTHING("nothing");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** {@return the word that settings use} */
        public String word() {
            return word;
        }

        /**
         * Finds the kind that a setting names.
         *
         * @param word {@code writes}, {@code last-tool} or {@code answer}
         * @return the kind
         * @throws IllegalArgumentException for another word, with the nearest one
         */
        public static Kind named(String word) {
            List<Kind> kinds = List.of(STATE_CHANGES, LAST_TOOL, ANSWER);
            List<String> words = kinds.stream().map(Kind::word).toList();
            return kinds.get(words.indexOf(Names.known("contract", word, words)));
        }
    }

    /**
     * Infers the contract that accepted recordings show.
     *
     * @param accepted at least one recording
     * @return the contract
     * @throws IllegalArgumentException without recordings
     */
    public static Contract of(List<Session> accepted) {
        return of(accepted, AnswerMatchers.words());
    }

    /**
     * Infers the contract that accepted recordings show, and says how answers are compared, should they be it.
     *
     * @param accepted at least one recording
     * @param matcher who compares answers
     * @return the contract
     * @throws IllegalArgumentException without recordings
     */
    public static Contract of(List<Session> accepted, AnswerMatcher matcher) {
        return Inference.contract(atLeastOne(accepted), matcher);
    }

    /**
     * Reads a named kind of contract off accepted recordings.
     *
     * @param accepted at least one recording
     * @param kind what the contract speaks of
     * @return the contract
     * @throws IllegalArgumentException without recordings
     */
    public static Contract of(List<Session> accepted, Kind kind) {
        return of(accepted, kind, AnswerMatchers.words());
    }

    /**
     * Reads a named kind of contract off accepted recordings, and says how answers are compared, should they be it.
     *
     * @param accepted at least one recording
     * @param kind what the contract speaks of
     * @param matcher who compares answers
     * @return the contract
     * @throws IllegalArgumentException without recordings
     */
    public static Contract of(List<Session> accepted, Kind kind, AnswerMatcher matcher) {
        atLeastOne(accepted);
        return switch (kind) {
            case STATE_CHANGES -> changes(accepted);
            case LAST_TOOL -> {
                LastToolTerms last = LastToolTerms.of(accepted);
                yield new Contract(
                        kind, last, last.vary() ? Variation.among(accepted.size(), LastToolTerms.ALIKE, true) : null);
            }
            case ANSWER -> {
                AnswerTerms answers = AnswerTerms.of(accepted, matcher);
                yield new Contract(kind, answers, answers.isAgreed() ? null : Variation.ofAnswers(accepted));
            }
            case NOTHING -> new Contract(kind, new NoTerms(), null);
        };
    }

    private static Contract changes(List<Session> accepted) {
        Ways ways = Ways.of(accepted);
        if (!ways.vary()) {
            return new Contract(Kind.STATE_CHANGES, ways, null);
        }
        StateChangeTerms shared = StateChangeTerms.of(accepted);
        return new Contract(
                Kind.STATE_CHANGES, shared, Variation.among(accepted.size(), "change the same", !shared.isFirm()));
    }

    /** {@return what the contract speaks of} */
    public Kind kind() {
        return kind;
    }

    Terms terms() {
        return terms;
    }

    /** How the accepted recordings differ in what should decide; empty where it is stable. */
    Optional<Variation> variation() {
        return Optional.ofNullable(variation);
    }

    /**
     * Puts the contract in words.
     *
     * @return one line, such as {@code state-changing calls: refund_item(order=1001, amount=49.00)}
     */
    public String describe() {
        return terms.describe();
    }

    /**
     * Says whether a session keeps the contract.
     *
     * @param candidate the session
     * @return whether nothing differs
     */
    public boolean matches(Session candidate) {
        return difference(candidate).isNone();
    }

    /**
     * Says how a session differs from the contract.
     *
     * @param candidate the session
     * @return the difference, which may be none
     */
    public Difference difference(Session candidate) {
        return terms.difference(candidate);
    }

    @Override
    public String toString() {
        return describe();
    }

    private static List<Session> atLeastOne(List<Session> accepted) {
        if (accepted.isEmpty()) {
            throw new IllegalArgumentException("a contract is read off accepted recordings, and there is none");
        }
        return accepted;
    }
}
