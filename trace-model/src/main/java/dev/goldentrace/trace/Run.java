package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One request to one answer.
 *
 * @param number its place in the session, from 1
 * @param status how it stands
 * @param input what was asked of the agent, or null where nobody said
 * @param answer the final answer, or null where there is none
 * @param error how it failed, or null
 * @param start when it began
 * @param latency from its begin to its end
 * @param prelude the calls made before the first step, such as a retrieval
 * @param steps the steps, in the order in which they were opened
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Run(
        int number,
        RunStatus status,
        @Nullable String input,
        @Nullable String answer,
        @Nullable CallError error,
        Instant start,
        Duration latency,
        List<Call> prelude,
        List<Step> steps) {

    /** Checks and copies. */
    public Run {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(latency, "latency");
        prelude = List.copyOf(prelude);
        steps = List.copyOf(steps);
        if (number < 1) {
            throw new IllegalArgumentException("runs count from 1, not " + number);
        }
    }

    /** {@return every call of the run: those before the first step, then step by step the LLM call and what followed} */
    public List<Call> calls() {
        return Stream.concat(
                        prelude.stream(),
                        steps.stream().flatMap(step -> Stream.concat(Stream.of(step.llm()), step.calls().stream())))
                .toList();
    }

    /** {@return the LLM calls, in order} */
    public List<LlmCall> llmCalls() {
        return steps.stream().map(Step::llm).toList();
    }

    /** {@return the tool calls, in order} */
    public List<ToolCall> toolCalls() {
        return calls().stream()
                .filter(ToolCall.class::isInstance)
                .map(ToolCall.class::cast)
                .toList();
    }

    /** {@return the tokens of all LLM calls whose usage is known} */
    public Usage usage() {
        return usage(steps);
    }

    /**
     * Sums up the tokens from the run's begin through a step.
     *
     * @param step one of the run's steps
     * @return the tokens of all LLM calls, in any lane, up to and with that step
     */
    public Usage usageThrough(Step step) {
        return usage(steps.subList(0, steps.indexOf(step) + 1));
    }

    /** {@return how messages name the run, such as {@code run 1}} */
    public String place() {
        return "run " + number;
    }

    /**
     * Names a place in messages.
     *
     * @param step a step of the run
     * @return such as {@code run 1, step 2}, or {@code run 1, lane researcher, step 2} beside the main lane
     */
    public String place(Step step) {
        String lane = step.lane().equals(Step.MAIN_LANE) ? "" : ", lane " + step.lane();
        return place() + lane + ", step " + step.number();
    }

    private static Usage usage(List<Step> steps) {
        return steps.stream().flatMap(step -> step.llm().usage().stream()).reduce(Usage.NONE, Usage::plus);
    }
}
