package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.metrics.Loop;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Step;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Assertions about what takes steps and comes to an answer: a session or a run.
 *
 * @param <SELF> the type of the assertions
 * @param <ACTUAL> what they are about
 */
@API(status = EXPERIMENTAL, since = "0.1")
public abstract class AbstractStepsAssert<SELF extends AbstractStepsAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractCallsAssert<SELF, ACTUAL> {

    AbstractStepsAssert(ACTUAL actual, Class<?> selfType, Scope scope) {
        super(actual, selfType, scope);
    }

    private BudgetChecks budget() {
        return new BudgetChecks(scope().part(), PriceTable.bundled());
    }

    private AnswerChecks answer() {
        return new AnswerChecks(scope().part());
    }

    /**
     * Asserts how many steps (LLM calls, in all runs and lanes) it took.
     *
     * <pre>{@code
     * // look up, refund, answer
     * assertThatTrace(trace).takesSteps(3);   // passes
     * assertThatTrace(trace).takesSteps(2);   // fails
     * }</pre>
     *
     * @param expected the exact number of steps
     * @return this
     */
    public SELF takesSteps(int expected) {
        return verify(budget().takesSteps(expected));
    }

    /**
     * Asserts a limit of steps (LLM calls, in all runs and lanes).
     *
     * <pre>{@code
     * // look up, refund, answer
     * assertThatTrace(trace).stepsAtMost(3);   // passes
     * assertThatTrace(trace).stepsAtMost(2);   // fails
     * }</pre>
     *
     * @param most the most that passes
     * @return this
     */
    public SELF stepsAtMost(int most) {
        return verify(budget().stepsAtMost(most));
    }

    /**
     * Asserts that no tool was called three times with the same arguments and the same result in one run.
     *
     * <pre>{@code
     * // check_status(id=7) -> pending, check_status(id=7) -> pending, check_status(id=7) -> done: passes
     * // check_status(id=7) -> pending, three times: fails
     * assertThatTrace(trace).hasNoLoops();
     * }</pre>
     *
     * @return this
     */
    public SELF hasNoLoops() {
        return hasNoLoops(Loop.Signal.REPETITION);
    }

    /**
     * Asserts that nothing tells of a loop: no call repeated three times with the same result, no calls in the same order
     * in two rounds, no three steps on end that tell nothing new.
     *
     * <pre>{@code
     * // get_order(order=1), get_policy(), get_order(order=1), get_policy()
     * assertThatTrace(trace).hasNoLoops(Loop.Signal.REPETITION);                    // passes
     * assertThatTrace(trace).hasNoLoops(Loop.Signal.REPETITION, Loop.Signal.CYCLE);   // fails
     * }</pre>
     *
     * @param signals what to look for
     * @return this
     */
    public SELF hasNoLoops(Loop.Signal... signals) {
        return verify(new LoopChecks(scope().part()).hasNone(List.of(signals)));
    }

    /**
     * Asserts that each request of a lane begins with the one before it (model, tools, messages), so that the provider's
     * prompt cache can serve it.
     *
     * <pre>{@code
     * // [system, user], then [system, user, assistant, tool]
     * assertThatTrace(trace).extendsPromptCachePrefix();   // passes
     * // [system "It is 12:00", user], then [system "It is 12:01", user, assistant, tool]
     * assertThatTrace(trace).extendsPromptCachePrefix();   // fails
     * }</pre>
     *
     * @return this
     */
    public SELF extendsPromptCachePrefix() {
        return verify(new CachePrefixChecks(scope().part()).extendsPrefix());
    }

    /**
     * Asserts how every run ended. A run that the test still holds open (where there is no {@code trace.run}) stands
     * as its last model call does: answered is {@link RunStatus#SUCCESS}.
     *
     * <pre>{@code
     * // the model answered
     * assertThatTrace(trace).hasStatus(RunStatus.SUCCESS);   // passes
     * assertThatTrace(trace).hasStatus(RunStatus.TIMEOUT);   // fails
     * }</pre>
     *
     * @param expected the status of every run
     * @return this
     */
    public SELF hasStatus(RunStatus expected) {
        return verify(answer().hasStatus(expected));
    }

    /**
     * Asserts that every run came to an answer: {@link #hasStatus} with {@link RunStatus#SUCCESS}.
     *
     * <pre>{@code
     * // passes when the model answered, fails when its last call failed
     * assertThatTrace(trace).succeeded();
     * }</pre>
     *
     * @return this
     */
    public SELF succeeded() {
        return verify(answer().hasStatus(RunStatus.SUCCESS));
    }

    /**
     * Asserts the last run's answer, letter by letter.
     *
     * <pre>{@code
     * // "Refunded 49.00 EUR."
     * assertThatTrace(trace).hasFinalAnswer("Refunded 49.00 EUR.");   // passes
     * assertThatTrace(trace).hasFinalAnswer("Refunded.");             // fails
     * }</pre>
     *
     * @param expected the answer; empty for none
     * @return this
     */
    public SELF hasFinalAnswer(String expected) {
        return verify(answer().hasFinalAnswer(expected));
    }

    /**
     * Asserts that the last run's answer contains texts, in any order.
     *
     * <pre>{@code
     * // "Refunded 49.00 EUR."
     * assertThatTrace(trace).hasFinalAnswerContaining("49.00", "Refunded");   // passes
     * assertThatTrace(trace).hasFinalAnswerContaining("490.00");              // fails
     * }</pre>
     *
     * @param texts what must be in it, letter by letter
     * @return this
     */
    public SELF hasFinalAnswerContaining(String... texts) {
        return verify(answer().hasFinalAnswerContaining(texts));
    }

    /**
     * Hands the last run's answer to other assertions.
     *
     * <pre>{@code
     * // "Refunded 49.00 EUR."
     * assertThatTrace(trace).finalAnswerSatisfies(answer -> assertThat(answer).startsWith("Refunded"));   // passes
     * assertThatTrace(trace).finalAnswerSatisfies(answer -> assertThat(answer).startsWith("Sorry"));      // fails
     * }</pre>
     *
     * @param requirements what must hold of the answer, which is empty where there is none
     * @return this
     */
    public SELF finalAnswerSatisfies(Consumer<String> requirements) {
        return satisfying("to have a final answer that satisfies", answer().finalAnswer(), requirements);
    }

    /**
     * Goes to all steps.
     *
     * <pre>{@code
     * // get_order in the first step, refund_item in the second, the answer in the third
     * assertThatTrace(trace).steps().element(1).calledTool("refund_item");   // passes
     * assertThatTrace(trace).steps().hasSize(2);                             // fails
     * }</pre>
     *
     * @return assertions about the list of them, in order
     */
    public final StepsAssert steps() {
        return StepsAssert.of(scope().part().steps(), scope(), descriptionText());
    }

    final StepAssert step(Step step) {
        return child(new StepAssert(step), StepAssert.class, step, scope().step(step));
    }
}
