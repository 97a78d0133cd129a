package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.regression.GoldenOfTest;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import org.apiguardian.api.API;

/** Where assertions over traces begin; import it statically. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class TraceAssertions {
    private TraceAssertions() {}

    /**
     * Asserts about the session so far of a test's collector. Ask the agent first, then assert.
     *
     * <pre>{@code
     * agent.chat("My kettle from order 1001 arrived broken. Money back, please.");
     * assertThatTrace(trace).calledTool("refund_item", with("order", 1001)).neverCalledTool("cancel_order");
     * }</pre>
     *
     * @param trace the test's collector
     * @return assertions about a snapshot, which later calls do not change
     */
    public static TraceAssert assertThatTrace(TraceCollector trace) {
        TraceAssert about = assertThatTrace(trace.session());
        return about.standing(
                about.scope().with(trace.provided(GoldenOfTest.class).orElse(null)));
    }

    /**
     * Asserts about a session. No golden is known then.
     *
     * @param session the session
     * @return assertions about it
     */
    public static TraceAssert assertThatTrace(Session session) {
        return new TraceAssert(session);
    }

    /**
     * Asserts about a run by itself; {@link TraceAssert#run} also says in which session it stands.
     *
     * @param run the run
     * @return assertions about it
     */
    public static RunAssert assertThat(Run run) {
        return new RunAssert(run);
    }

    /**
     * Asserts about a step by itself; {@link RunAssert#step(int)} also says in which run it stands.
     *
     * @param step the step
     * @return assertions about it
     */
    public static StepAssert assertThat(Step step) {
        return new StepAssert(step);
    }

    /**
     * Asserts about an LLM call by itself; {@link StepAssert#llmCall} also says in which step it stands.
     *
     * @param call the call
     * @return assertions about it
     */
    public static LlmCallAssert assertThat(LlmCall call) {
        return new LlmCallAssert(call);
    }

    /**
     * Asserts about a tool call by itself; {@link AbstractCallsAssert#tool} also says in which step it stands.
     *
     * @param call the call
     * @return assertions about it
     */
    public static ToolCallAssert assertThat(ToolCall call) {
        return new ToolCallAssert(call);
    }

    /**
     * Asserts about a call of a service by itself; {@link AbstractCallsAssert#serviceCalls} also says in which step it
     * stands.
     *
     * @param call the call
     * @return assertions about it
     */
    public static ServiceCallAssert assertThat(ServiceCall call) {
        return new ServiceCallAssert(call);
    }
}
