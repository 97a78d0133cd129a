package dev.goldentrace.regression;

import dev.goldentrace.trace.Run;
import java.util.Objects;

/**
 * What a run answered.
 *
 * @param run the run's number
 * @param question what was asked; empty where nobody said
 * @param text the answer; empty where there is none
 * @param looked whether the agent called a tool for it
 */
record Answer(int run, String question, String text, boolean looked) {

    static Answer of(Run run) {
        return new Answer(
                run.number(),
                Objects.requireNonNullElse(run.input(), ""),
                Objects.requireNonNullElse(run.answer(), ""),
                !run.toolCalls().isEmpty());
    }

    String quoted() {
        return text.isBlank() ? "nothing" : "<" + Shown.text(text) + ">";
    }
}
