package dev.goldentrace.golden;

import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run's input and answer are where its messages tell them, so that they are not written twice. */
final class Told {
    private Told() {}

    /** The newest user message of the first request. */
    static @Nullable String input(List<Step> steps) {
        return steps.isEmpty()
                ? null
                : steps.get(0).llm().request().messages().stream()
                        .filter(message -> message.role() == Role.USER)
                        .map(Message::text)
                        .reduce((first, second) -> second)
                        .orElse(null);
    }

    /** The text of the last reply in the first step's lane. */
    static @Nullable String answer(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.lane().equals(steps.get(0).lane()))
                .reduce((first, second) -> second)
                .flatMap(step -> step.llm().reply())
                .map(reply -> reply.message().text())
                .orElse(null);
    }
}
