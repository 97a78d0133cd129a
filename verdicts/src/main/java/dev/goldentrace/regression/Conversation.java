package dev.goldentrace.regression;

import dev.goldentrace.answer.AnswerMatchers;
import dev.goldentrace.answer.Answers;
import dev.goldentrace.trace.Session;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What was asked and answered in a session.
 *
 * @param answers by run number, in order
 */
record Conversation(SortedMap<Integer, Answer> answers) {

    static Conversation of(Session session) {
        SortedMap<Integer, Answer> answers = new TreeMap<>();
        session.runs().forEach(run -> answers.put(run.number(), Answer.of(run)));
        return new Conversation(answers);
    }

    Optional<Answer> inRun(int number) {
        return Optional.ofNullable(answers.get(number));
    }

    /** Whether the user asked the same, as far as both go: a test does, a user that a model plays does not. */
    boolean asksAs(Conversation other) {
        return answers.values().stream()
                .allMatch(answer -> other.inRun(answer.run())
                        .filter(theirs -> !isLike(answer.question(), theirs.question()))
                        .isEmpty());
    }

    private static boolean isLike(String question, String other) {
        return AnswerMatchers.words().compare(Answers.of(question, other)).isAlike();
    }

    /** The last run for which a tool was called; 0 where there is none. */
    int lastLook() {
        return answers.values().stream()
                .filter(Answer::looked)
                .mapToInt(Answer::run)
                .max()
                .orElse(0);
    }

    /**
     * What it came to: the last answer for which the agent called a tool, for what is said after it is talk, such as a goodbye;
     * of an agent that called none, the last answer.
     */
    Optional<Answer> finalAnswer() {
        return last(Answer::looked).or(() -> last(answer -> true));
    }

    private Optional<Answer> last(Predicate<Answer> wanted) {
        return answers.values().stream()
                .filter(answer -> wanted.test(answer) && !answer.text().isBlank())
                .reduce((first, second) -> second);
    }
}
