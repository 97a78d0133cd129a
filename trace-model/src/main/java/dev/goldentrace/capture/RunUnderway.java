package dev.goldentrace.capture;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run while it goes on. Guarded by the session's lock. */
final class RunUnderway {
    private final int number;
    private final @Nullable String input;
    private final Instant start;
    private final List<CallUnderway> prelude = new ArrayList<>();
    private final List<StepUnderway> steps = new ArrayList<>();
    private RunStatus status = RunStatus.RUNNING;
    private @Nullable String answer;
    private @Nullable CallError error;
    private Instant end;

    RunUnderway(int number, @Nullable String input, Instant start) {
        this.number = number;
        this.input = input;
        this.start = start;
        this.end = start;
    }

    int number() {
        return number;
    }

    boolean explicit() {
        return input != null;
    }

    List<CallUnderway> prelude() {
        return prelude;
    }

    int steps(String lane) {
        return (int) steps.stream().filter(step -> step.lane().equals(lane)).count();
    }

    void add(StepUnderway step) {
        steps.add(step);
    }

    boolean remove(StepUnderway step) {
        return steps.remove(step);
    }

    void end(@Nullable String finalAnswer, @Nullable Throwable failure, Instant now) {
        end = now;
        answer = finalAnswer;
        if (failure == null) {
            status = RunStatus.SUCCESS;
        } else {
            error = CallError.of(failure);
            status = error.kind() == CallError.Kind.TIMEOUT ? RunStatus.TIMEOUT : RunStatus.FAILURE;
        }
    }

    Run toRun() {
        return new Run(
                number,
                status,
                input != null ? input : firstUserMessage(),
                answer != null ? answer : lastText(),
                error,
                start,
                Duration.between(start, end),
                prelude.stream().map(CallUnderway::toCall).toList(),
                steps.stream().map(StepUnderway::toStep).toList());
    }

    private @Nullable String firstUserMessage() {
        return ownSteps().findFirst().stream()
                .map(step -> (LlmRequest) step.llm().request())
                .flatMap(request -> request.messages().stream())
                .filter(message -> message.role() == Role.USER)
                .map(Message::text)
                .findFirst()
                .orElse(null);
    }

    /** The text of the main agent's last reply is what a run answers, where the test does not say. */
    private @Nullable String lastText() {
        return ownSteps()
                .reduce((first, second) -> second)
                .map(step -> step.llm().reply() instanceof LlmReply reply
                        ? reply.message().text()
                        : null)
                .orElse(null);
    }

    /** The steps of the main lane, or of the lane that spoke first where the main one did not speak. */
    private Stream<StepUnderway> ownSteps() {
        String lane = steps(Step.MAIN_LANE) > 0 || steps.isEmpty()
                ? Step.MAIN_LANE
                : steps.get(0).lane();
        return steps.stream().filter(step -> step.lane().equals(lane));
    }
}
