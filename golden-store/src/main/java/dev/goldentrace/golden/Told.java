package dev.goldentrace.golden;

import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.Step;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a run's input and answer are where its messages tell them, so that they are not written twice. */
final class Told {
    private Told() {}

    /** The newest user message of the main agent's first request. */
    static @Nullable String input(List<Step> steps) {
        return own(steps).findFirst().stream()
                .flatMap(step -> step.llm().request().messages().stream())
                .filter(message -> message.role() == Role.USER)
                .map(Message::text)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** The text of the main agent's last reply. */
    static @Nullable String answer(List<Step> steps) {
        return own(steps)
                .reduce((first, second) -> second)
                .flatMap(step -> step.llm().reply())
                .map(reply -> reply.message().text())
                .orElse(null);
    }

    /** The steps of the main lane, or of the lane that spoke first where the main one did not speak. */
    private static Stream<Step> own(List<Step> steps) {
        String lane =
                steps.isEmpty() || steps.stream().anyMatch(step -> step.lane().equals(Step.MAIN_LANE))
                        ? Step.MAIN_LANE
                        : steps.get(0).lane();
        return steps.stream().filter(step -> step.lane().equals(lane));
    }
}
