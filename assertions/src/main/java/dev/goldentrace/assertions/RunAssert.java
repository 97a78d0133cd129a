package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Step;
import java.util.List;
import org.apiguardian.api.API;

/** Assertions about one run of a session. */
@API(status = EXPERIMENTAL, since = "0.1")
public class RunAssert extends AbstractStepsAssert<RunAssert, Run> {

    /**
     * Makes assertions; {@link TraceAssertions#assertThat(Run)} and {@link TraceAssert#run} do it.
     *
     * @param actual the run
     */
    public RunAssert(Run actual) {
        super(actual, RunAssert.class, Scope.of(actual));
    }

    /**
     * Asserts what was asked of the agent.
     *
     * <pre>{@code
     * // "Money back, please."
     * assertThatTrace(trace).run(1).hasInput("Money back, please.");   // passes
     * assertThatTrace(trace).run(1).hasInput("Thanks.");               // fails
     * }</pre>
     *
     * @param expected the input of {@code trace.run}, else the first user message
     * @return this
     */
    public RunAssert hasInput(String expected) {
        String input = actual.input();
        return verify(
                expected.equals(input)
                        ? null
                        : new Failure(
                                "to have the input", "<" + expected + ">", input == null ? "none" : "<" + input + ">"));
    }

    /**
     * Goes to another run of the session.
     *
     * <pre>{@code
     * // run 1: "Which item?"; run 2: refund_item(order=1001)
     * assertThatTrace(trace).run(1).neverCalledTool("refund_item").run(2).calledTool("refund_item");   // passes
     * assertThatTrace(trace).run(1).run(3);                                                          // fails
     * }</pre>
     *
     * @param number the run's place in the session, from 1
     * @return assertions about that run
     */
    public final RunAssert run(int number) {
        return session().run(number);
    }

    /**
     * Goes to one step of the main agent.
     *
     * <pre>{@code
     * // step 1: get_order(order=1001); step 2: refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).run(1).step(2).calledTool("refund_item");   // passes
     * assertThatTrace(trace).run(1).step(2).calledTool("get_order");     // fails
     * }</pre>
     *
     * @param number the step's place in its lane, from 1
     * @return assertions about that step
     */
    public final StepAssert step(int number) {
        return step(Step.MAIN_LANE, number);
    }

    /**
     * Goes to one step of a lane, as of a sub-agent.
     *
     * <pre>{@code
     * // a sub-agent in the lane researcher that searched in its first step
     * assertThatTrace(trace).run(1).step("researcher", 1).calledTool("search");   // passes
     * assertThatTrace(trace).run(1).step("researcher", 9);                        // fails
     * }</pre>
     *
     * @param lane the lane
     * @param number the step's place in its lane, from 1
     * @return assertions about that step
     */
    public final StepAssert step(String lane, int number) {
        List<Step> steps =
                actual.steps().stream().filter(step -> step.lane().equals(lane)).toList();
        String name = lane.equals(Step.MAIN_LANE) ? "step " + number : "step " + number + " of lane " + lane;
        verify(
                number >= 1 && number <= steps.size()
                        ? null
                        : new Failure("to have a " + name, name, Counted.of(steps.size(), "step") + " in that lane"));
        return step(steps.get(number - 1));
    }
}
