package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.Session;
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
        return assertThatTrace(trace.session());
    }

    /**
     * Asserts about a session.
     *
     * @param session the session
     * @return assertions about it
     */
    public static TraceAssert assertThatTrace(Session session) {
        return new TraceAssert(session);
    }
}
