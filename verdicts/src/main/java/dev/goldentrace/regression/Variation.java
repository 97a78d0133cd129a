package dev.goldentrace.regression;

import dev.goldentrace.trace.Session;
import java.util.List;

/**
 * How accepted recordings differ from each other in what decides, or that none of them shows it.
 *
 * @param wanted what the recordings would have to be
 * @param words such as {@code accepted behaviour itself varies: no two of the 3 accepted recordings change the same}
 * @param leavesLittle whether what they share is too little to tell one behaviour from another
 */
record Variation(String wanted, String words, boolean leavesLittle) {

    static Variation among(int recordings, String what, boolean leavesLittle) {
        return new Variation(
                "accepted recordings of which two behave alike",
                "accepted behaviour itself varies: no two of the " + recordings + " accepted recordings " + what
                        + "; held is what they share",
                leavesLittle);
    }

    /** Where nothing is answered, nothing varies either; and one recording does not vary. */
    static Variation ofAnswers(List<Session> accepted) {
        boolean silent = accepted.stream()
                .allMatch(session -> Conversation.of(session).finalAnswer().isEmpty());
        return silent || accepted.size() == 1
                ? new Variation(
                        "an accepted recording that answers",
                        "no accepted recording holds an answer to compare; held is",
                        true)
                : among(accepted.size(), "answer alike", true);
    }
}
