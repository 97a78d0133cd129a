package dev.goldentrace.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.TraceCollector;
import java.util.Objects;
import org.apiguardian.api.API;
import org.junit.jupiter.api.DynamicTest;

/**
 * Makes dynamic tests that have a collector each, so that they can run in parallel and stand beside tests without an agent. The
 * factory needs {@link AgentTrace}, on its method or its class.
 *
 * <pre>{@code
 * @TestFactory
 * @AgentTrace
 * Stream<DynamicTest> refunds() {
 *     return wishes().map(wish -> DynamicAgentTest.of(wish.name(), trace -> {
 *         Agent agent = agent(LangChain4jTrace.of(trace));
 *         …
 *     }));
 * }
 * }</pre>
 *
 * <p>Each has a golden of its own, named by the names of the containers around it and its own name.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class DynamicAgentTest {
    private DynamicAgentTest() {}

    /** What a dynamic test does. */
    @FunctionalInterface
    @API(status = EXPERIMENTAL, since = "0.1")
    public interface Body {
        /**
         * Runs the agent and checks what it did.
         *
         * @param trace the collector of this dynamic test
         * @throws Throwable what fails the test
         */
        void run(TraceCollector trace) throws Throwable;
    }

    /**
     * Makes a dynamic test.
     *
     * @param name what JUnit shows, and what names the golden; another one than its siblings have
     * @param body runs the agent
     * @return the test, to be returned by a factory
     */
    public static DynamicTest of(String name, Body body) {
        return DynamicTest.dynamicTest(name, new AgentExecutable(name, Objects.requireNonNull(body, "body")));
    }
}
