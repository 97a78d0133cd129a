package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Step;
import org.apiguardian.api.API;

/** Assertions about one step: an LLM call and the calls that followed from it. */
@API(status = EXPERIMENTAL, since = "0.1")
public class StepAssert extends AbstractCallsAssert<StepAssert, Step> {

    /**
     * Makes assertions; {@link TraceAssertions#assertThat(Step)} and {@link RunAssert#step(int)} do it.
     *
     * @param actual the step
     */
    public StepAssert(Step actual) {
        super(actual, StepAssert.class, Scope.of(actual));
    }

    /**
     * Asserts which line of conversation the step belongs to.
     *
     * <pre>{@code
     * // a step of the main agent
     * assertThatTrace(trace).run(1).step(1).isInLane("main");         // passes
     * assertThatTrace(trace).run(1).step(1).isInLane("researcher");   // fails
     * }</pre>
     *
     * @param expected the lane
     * @return this
     */
    public StepAssert isInLane(String expected) {
        return verify(
                actual.lane().equals(expected)
                        ? null
                        : new Failure(
                                "to be in lane <" + expected + ">", "<" + expected + ">", "<" + actual.lane() + ">"));
    }

    /**
     * Goes to the LLM call that opened the step.
     *
     * <pre>{@code
     * // gpt-4.1 asked for refund_item
     * assertThatTrace(trace).run(1).step(2).llmCall().asksForTools("refund_item");   // passes
     * assertThatTrace(trace).run(1).step(2).llmCall().asksForTools("get_order");     // fails
     * }</pre>
     *
     * @return assertions about it
     */
    public final LlmCallAssert llmCall() {
        return child(new LlmCallAssert(actual.llm()), LlmCallAssert.class, actual.llm(), scope().call(actual.llm()));
    }
}
