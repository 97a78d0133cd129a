package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Session;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What must hold for behaviour to be the same, over a whole session.
 *
 * <p>It is read off the accepted recordings. One recording: the state-changing calls that succeeded, none included, if
 * the agent is offered or calls any state-changing tool; else the last tool, if it is offered or calls any; else the
 * answer. Several recordings: the same, but only what they agree on (see {@link Kind}). All sides must be redacted
 * alike.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Contract {
    private final Kind kind;
    private final Terms terms;

    private Contract(Kind kind, Terms terms) {
        this.kind = kind;
        this.terms = terms;
    }

    /** What a contract speaks of. */
    public enum Kind {
        /**
         * The state-changing calls that succeeded, as a multiset of names and arguments. Numbers are equal as numbers
         * (49 is 49.0), a null is no argument, and prose (a sentence) is compared by presence; dates and ids always
         * count. A call that not all recordings made may be made; an argument on which they disagree may be anything.
         */
        STATE_CHANGES,
        /** The name of the last tool called. */
        LAST_TOOL,
        /**
         * The answers. A text is the same while at most half of its words differ from an accepted one; JSON is compared
         * as arguments are. An answer on which the recordings disagree is left out.
         */
        ANSWER,
        /** Nothing, because the accepted recordings agree on nothing. */
        NOTHING
    }

    /**
     * Infers the contract that accepted recordings show.
     *
     * @param accepted at least one recording
     * @return the contract
     * @throws IllegalArgumentException without recordings
     */
    public static Contract of(List<Session> accepted) {
        return of(accepted, Inference.kind(atLeastOne(accepted)));
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
        atLeastOne(accepted);
        return new Contract(
                kind,
                switch (kind) {
                    case STATE_CHANGES -> StateChangeTerms.of(accepted);
                    case LAST_TOOL -> LastToolTerms.of(accepted);
                    case ANSWER -> AnswerTerms.of(accepted);
                    case NOTHING -> new NoTerms();
                });
    }

    /** {@return what the contract speaks of} */
    public Kind kind() {
        return kind;
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
