package dev.goldentrace.assertions;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the session ended.
 *
 * @param session the session
 */
record AnswerChecks(Session session) {

    @Nullable
    Failure hasStatus(RunStatus expected) {
        if (session.runs().isEmpty()) {
            return new Failure("to have status <" + expected.word() + ">", expected.word(), "no run");
        }
        return session.runs().stream()
                .filter(run -> Status.of(run) != expected)
                .findFirst()
                .map(run -> new Failure("to have status <" + expected.word() + ">", expected.word(), inWords(run)))
                .orElse(null);
    }

    /** The last run's answer; empty where there is none. */
    String finalAnswer() {
        List<Run> runs = session.runs();
        String answer = runs.isEmpty() ? null : runs.get(runs.size() - 1).answer();
        return answer == null ? "" : answer;
    }

    @Nullable
    Failure hasFinalAnswer(String expected) {
        return finalAnswer().equals(expected)
                ? null
                : new Failure("to have the final answer", "<" + expected + ">", "<" + finalAnswer() + ">");
    }

    @Nullable
    Failure hasFinalAnswerContaining(String... texts) {
        List<String> missing = Arrays.stream(texts)
                .filter(text -> !finalAnswer().contains(text))
                .toList();
        return missing.isEmpty()
                ? null
                : new Failure(
                        "to have a final answer containing",
                        "<" + String.join(">, <", missing) + ">",
                        "<" + finalAnswer() + ">");
    }

    private static String inWords(Run run) {
        CallError error = run.error();
        String why = error == null ? "" : " (" + ErrorChecks.words(error) + ")";
        return "run " + run.number() + ": " + Status.of(run).word() + why;
    }
}
