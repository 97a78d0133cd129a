package dev.goldentrace.assertions;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Outcome;
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
                .filter(run -> status(run) != expected)
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

    /** The run that a test holds open while it asserts stands as its last model call does. */
    private static RunStatus status(Run run) {
        if (run.status() != RunStatus.RUNNING || run.steps().isEmpty()) {
            return run.status();
        }
        Outcome<?> last = run.steps().get(run.steps().size() - 1).llm().outcome();
        if (last instanceof Outcome.Failed<?> failed) {
            return failed.error().kind() == CallError.Kind.TIMEOUT ? RunStatus.TIMEOUT : RunStatus.FAILURE;
        }
        return last instanceof Outcome.Completed<?> ? RunStatus.SUCCESS : RunStatus.RUNNING;
    }

    private static String inWords(Run run) {
        CallError error = run.error();
        String why = error == null ? "" : " (" + error.type() + ": " + Shown.value(error.message()) + ")";
        return "run " + run.number() + ": " + status(run).word() + why;
    }
}
