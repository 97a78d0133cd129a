package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ToolCall;
import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Assertions about what makes calls: a session, a run or a step.
 *
 * @param <SELF> the type of the assertions
 * @param <ACTUAL> what they are about
 */
@API(status = EXPERIMENTAL, since = "0.1")
public abstract class AbstractCallsAssert<SELF extends AbstractCallsAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractTracedAssert<SELF, ACTUAL> {

    AbstractCallsAssert(ACTUAL actual, Class<?> selfType, Scope scope) {
        super(actual, selfType, scope);
    }

    private ToolChecks tools() {
        return new ToolChecks(scope().part().toolCalls());
    }

    private BudgetChecks budget() {
        return new BudgetChecks(scope().part(), PriceTable.bundled());
    }

    /**
     * Asserts that a tool was called at least once, whether the call succeeded or not.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).calledTool("refund_item");    // passes
     * assertThatTrace(trace).calledTool("cancel_order");   // fails
     * }</pre>
     *
     * @param name the tool
     * @return this
     */
    public SELF calledTool(String name) {
        return verify(tools().called(name));
    }

    /**
     * Asserts how often a tool was called, whether the calls succeeded or not.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).calledTool("refund_item", 1);   // passes
     * assertThatTrace(trace).calledTool("refund_item", 2);   // fails
     * }</pre>
     *
     * @param name the tool
     * @param times the exact number of calls
     * @return this
     */
    public SELF calledTool(String name, int times) {
        return verify(tools().called(name, times));
    }

    /**
     * Asserts that a tool was called at least once with such arguments. Arguments that are no JSON object match
     * nothing.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).calledTool("refund_item", with("order", 1001));   // passes
     * assertThatTrace(trace).calledTool("refund_item", with("order", 1002));   // fails
     * }</pre>
     *
     * @param name the tool
     * @param arguments what the arguments must be, see {@link With}
     * @return this
     */
    public SELF calledTool(String name, ArgumentMatcher arguments) {
        return verify(tools().called(name, arguments));
    }

    /**
     * Asserts that none of some tools was called, not even with an error as the result.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).neverCalledTool("cancel_order");                  // passes
     * assertThatTrace(trace).neverCalledTool("cancel_order", "refund_item");   // fails
     * }</pre>
     *
     * @param names the tools
     * @return this
     */
    public SELF neverCalledTool(String... names) {
        return verify(tools().neverCalled(names));
    }

    /**
     * Asserts that no other tools were called. Not all of these must be.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).calledOnlyTools("get_order", "refund_item", "get_policy");   // passes
     * assertThatTrace(trace).calledOnlyTools("get_order");                               // fails
     * }</pre>
     *
     * @param names the tools that may be called
     * @return this
     */
    public SELF calledOnlyTools(String... names) {
        return verify(tools().calledOnly(names));
    }

    /**
     * Asserts that tools were called one after the other. Other calls may come between. With arguments, see {@link
     * Trajectory#inOrder}.
     *
     * <pre>{@code
     * // get_order(order=1001), get_policy(), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).calledToolsInOrder("get_order", "refund_item");   // passes
     * assertThatTrace(trace).calledToolsInOrder("refund_item", "get_order");   // fails
     * }</pre>
     *
     * @param names the tools, in order; a name may stand twice
     * @return this
     */
    public SELF calledToolsInOrder(String... names) {
        return verify(tools().calledInOrder(names));
    }

    /**
     * Asserts which tools were called with which arguments: exactly these, in this order, in any order, and so on.
     *
     * <pre>{@code
     * // get_order(order=1001), get_policy(), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).follows(inOrder(call("get_order"), call("refund_item", with("order", 1001))));   // passes
     * assertThatTrace(trace).follows(strict(call("get_order"), call("refund_item", with("order", 1001))));    // fails
     * }</pre>
     *
     * @param trajectory the calls and how they are matched, see {@link Trajectory}
     * @return this
     */
    public SELF follows(Trajectory trajectory) {
        return verify(trajectory.check(scope().part().toolCalls()));
    }

    /**
     * Asserts a limit of tokens, input and output of all LLM calls together. A reply without usage fails, for its
     * tokens are not known.
     *
     * <pre>{@code
     * // 180 input and 30 output tokens
     * assertThatTrace(trace).tokensAtMost(210);   // passes
     * assertThatTrace(trace).tokensAtMost(200);   // fails
     * }</pre>
     *
     * @param most the most that passes
     * @return this
     */
    public SELF tokensAtMost(long most) {
        return verify(budget().tokensAtMost(most));
    }

    /**
     * Asserts a limit of cost, by the bundled price table. An unknown model or a reply without usage fails and says
     * so.
     *
     * <pre>{@code
     * // 1,000 input and 100 output tokens of gpt-4.1: $0.0028
     * assertThatTrace(trace).costsAtMost("0.01");    // passes
     * assertThatTrace(trace).costsAtMost("0.001");   // fails
     * }</pre>
     *
     * @param usd the most that passes, in USD, such as {@code 0.01}
     * @return this
     * @throws IllegalArgumentException when that is no number
     */
    public SELF costsAtMost(String usd) {
        return verify(budget().costsAtMost(Usd.of(usd)));
    }

    /**
     * Asserts a limit of the time in which calls were under way; calls at the same time count once, and what the agent
     * did between them does not. In a replay the times are those of the recording.
     *
     * <pre>{@code
     * // a model call of 800 ms, then two tools of 300 and 400 ms side by side: 1.2 s
     * assertThatTrace(trace).latencyAtMost(Duration.ofSeconds(2));    // passes
     * assertThatTrace(trace).latencyAtMost(Duration.ofMillis(500));   // fails
     * }</pre>
     *
     * @param most the most that passes
     * @return this
     */
    public SELF latencyAtMost(Duration most) {
        return verify(new LatencyChecks(scope().part().calls()).atMost(most));
    }

    /**
     * Asserts that nothing failed: no run, no call of a model or a service, and no tool, by an exception or by a result
     * that says it is an error. An error that the agent got over counts as well.
     *
     * <pre>{@code
     * // get_order(order=1001)
     * assertThatTrace(trace).hasNoErrors();   // passes
     * // get_order(order=1001), which threw an exception
     * assertThatTrace(trace).hasNoErrors();   // fails
     * }</pre>
     *
     * @return this
     */
    public SELF hasNoErrors() {
        return verify(new ErrorChecks(scope().part()).hasNone());
    }

    /**
     * Asserts that each LLM call, request and reply together, fits the context window of its model, by the bundled table. A
     * call whose model or usage is not known fails and says so.
     *
     * <pre>{@code
     * // gpt-4o, whose window is 128,000 tokens
     * // 90,000 input and 500 output tokens
     * assertThatTrace(trace).staysWithinContextWindow();   // passes
     * // 127,900 input and 500 output tokens
     * assertThatTrace(trace).staysWithinContextWindow();   // fails
     * }</pre>
     *
     * @return this
     */
    public SELF staysWithinContextWindow() {
        return staysWithinContextWindow(1);
    }

    /**
     * Asserts that each LLM call, request and reply together, fits a share of the context window of its model.
     *
     * <pre>{@code
     * // gpt-4o, whose window is 128,000 tokens: 90,000 input and 500 output tokens
     * assertThatTrace(trace).staysWithinContextWindow(0.8);   // passes
     * assertThatTrace(trace).staysWithinContextWindow(0.5);   // fails
     * }</pre>
     *
     * @param share the most that passes, more than 0 and at most 1
     * @return this
     * @throws IllegalArgumentException when the share is something else
     */
    public SELF staysWithinContextWindow(double share) {
        return verify(new WindowChecks(scope().part(), PriceTable.bundled()).staysWithin(share));
    }

    /**
     * Goes to all tool calls.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).toolCalls().named("refund_item").hasSize(1);   // passes
     * assertThatTrace(trace).toolCalls().hasSize(1);                        // fails
     * }</pre>
     *
     * @return assertions about the list of them, in order; empty where there are none
     */
    public final ToolCallsAssert toolCalls() {
        return ToolCallsAssert.of(scope().part().toolCalls(), scope(), descriptionText());
    }

    /**
     * Goes to the only call of a tool.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle) -> ok
     * assertThatTrace(trace).tool("refund_item").hasResult("ok");   // passes
     * assertThatTrace(trace).tool("cancel_order");                  // fails
     * }</pre>
     *
     * @param name the tool
     * @return assertions about that call; where it was called several times, {@link #toolCalls} names one
     */
    public final ToolCallAssert tool(String name) {
        verify(tools().calledOnce(name));
        ToolCall call = scope().part().toolCalls().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return child(new ToolCallAssert(call), ToolCallAssert.class, call, scope().call(call));
    }

    /**
     * Goes to all LLM calls.
     *
     * <pre>{@code
     * // three steps with gpt-4.1
     * assertThatTrace(trace).llmCalls().hasSize(3).allSatisfy(call -> assertThat(call).hasModel("gpt-4.1"));   // passes
     * assertThatTrace(trace).llmCalls().hasSize(2);                                                           // fails
     * }</pre>
     *
     * @return assertions about the list of them, in order
     */
    public final LlmCallsAssert llmCalls() {
        return LlmCallsAssert.of(all(LlmCall.class), scope(), descriptionText());
    }

    /**
     * Goes to all calls of services: retrievals, embeddings and so on.
     *
     * <pre>{@code
     * // a search of the terms
     * assertThatTrace(trace).serviceCalls().ofKind(CallKind.RETRIEVAL).hasSize(1);   // passes
     * assertThatTrace(trace).serviceCalls().ofKind(CallKind.EMBEDDING).hasSize(1);   // fails
     * }</pre>
     *
     * @return assertions about the list of them, in order; empty where there are none
     */
    public final ServiceCallsAssert serviceCalls() {
        return ServiceCallsAssert.of(all(ServiceCall.class), scope(), descriptionText());
    }

    private <C extends Call> List<C> all(Class<C> type) {
        return scope().part().calls().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
