package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.ToolCall;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.api.SoftAssertionsProvider;

/** Assertions about the tool calls of a session or a part of it. */
@API(status = EXPERIMENTAL, since = "0.1")
public class ToolCallsAssert
        extends AbstractPartsAssert<ToolCallsAssert, List<? extends ToolCall>, ToolCall, ToolCallAssert> {

    /**
     * Makes assertions; navigation from a session or a run does it.
     *
     * @param actual the parts, in order
     */
    public ToolCallsAssert(List<? extends ToolCall> actual) {
        super(actual, ToolCallsAssert.class);
    }

    static ToolCallsAssert of(List<ToolCall> parts, Scope scope, String description) {
        SoftAssertionsProvider softly = scope.softly();
        ToolCallsAssert all =
                softly == null ? new ToolCallsAssert(parts) : softly.proxy(ToolCallsAssert.class, listType(), parts);
        return all.standing(scope).as(description).called("tool calls");
    }

    /**
     * Keeps the calls of one tool.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).toolCalls().named("refund_item").hasSize(1);   // passes
     * assertThatTrace(trace).toolCalls().named("refund_item").isEmpty();    // fails
     * }</pre>
     *
     * @param name the tool
     * @return assertions about those
     */
    public final ToolCallsAssert named(String name) {
        return only(call -> call.name().equals(name), "of " + name);
    }

    /**
     * Keeps the calls with such arguments; none whose arguments are no JSON object.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).toolCalls().having(with("order", 1001)).hasSize(2);   // passes
     * assertThatTrace(trace).toolCalls().having(with("order", 1002)).hasSize(2);   // fails
     * }</pre>
     *
     * @param arguments what they must be, see {@link With}
     * @return assertions about those
     */
    public final ToolCallsAssert having(ArgumentMatcher arguments) {
        return only(call -> ToolChecks.matches(call, arguments), "with " + arguments.describe());
    }

    /**
     * Keeps the calls whose result is no error.
     *
     * <pre>{@code
     * // get_order(order=1002) -> error, get_order(order=1001) -> on its way
     * assertThatTrace(trace).toolCalls().thatSucceeded().hasSize(1);   // passes
     * assertThatTrace(trace).toolCalls().thatSucceeded().hasSize(2);   // fails
     * }</pre>
     *
     * @return assertions about those
     */
    public final ToolCallsAssert thatSucceeded() {
        return only(ToolCall::succeeded, "that succeeded");
    }

    /**
     * Keeps the calls that failed, by an exception or by a result that says it is an error.
     *
     * <pre>{@code
     * // get_order(order=1002) -> error, get_order(order=1001) -> on its way
     * assertThatTrace(trace).toolCalls().thatFailed().hasSize(1);   // passes
     * assertThatTrace(trace).toolCalls().thatFailed().isEmpty();    // fails
     * }</pre>
     *
     * @return assertions about those
     */
    public final ToolCallsAssert thatFailed() {
        return only(call -> !call.succeeded(), "that failed");
    }

    /**
     * Keeps the calls of tools that do this to the world.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).toolCalls().withEffect(Effect.CHANGES).hasSize(1);   // passes
     * assertThatTrace(trace).toolCalls().withEffect(Effect.CHANGES).isEmpty();    // fails
     * }</pre>
     *
     * @param effect the effect, as declared or as the tool's name says
     * @return assertions about those
     */
    public final ToolCallsAssert withEffect(Effect effect) {
        return only(call -> call.effect() == effect, "that " + effect.word());
    }

    @Override
    ToolCallsAssert of(List<? extends ToolCall> parts) {
        return new ToolCallsAssert(parts);
    }

    @Override
    Class<ToolCallsAssert> type() {
        return ToolCallsAssert.class;
    }

    @Override
    ToolCallAssert assertionsOf(ToolCall part) {
        return new ToolCallAssert(part);
    }

    @Override
    Scope placeOf(Scope among, ToolCall part) {
        return among.call(part);
    }
}
