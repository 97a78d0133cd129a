package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/** Assertions about one call of a tool. */
@API(status = EXPERIMENTAL, since = "0.1")
public class ToolCallAssert extends AbstractCallAssert<ToolCallAssert, ToolCall> {

    /**
     * Makes assertions; {@link TraceAssertions#assertThat(ToolCall)} and {@link AbstractCallsAssert#tool} do it.
     *
     * @param actual the call
     */
    public ToolCallAssert(ToolCall actual) {
        super(actual, ToolCallAssert.class);
    }

    /**
     * Asserts which tool was called.
     *
     * <pre>{@code
     * // get_order(order=1001)
     * assertThatTrace(trace).toolCalls().first().hasName("get_order");     // passes
     * assertThatTrace(trace).toolCalls().first().hasName("refund_item");   // fails
     * }</pre>
     *
     * @param expected the tool
     * @return this
     */
    public ToolCallAssert hasName(String expected) {
        return verify(
                actual.name().equals(expected)
                        ? null
                        : new Failure("to call tool <" + expected + ">", expected, actual.name()));
    }

    /**
     * Asserts one argument; others may be there.
     *
     * <pre>{@code
     * // refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).tool("refund_item").hasArgument("order", 1001);   // passes
     * assertThatTrace(trace).tool("refund_item").hasArgument("order", 1002);   // fails
     * }</pre>
     *
     * @param name the argument
     * @param value its value, made of plain Java values
     * @return this
     */
    public ToolCallAssert hasArgument(String name, Object value) {
        return hasArguments(With.with(name, value));
    }

    /**
     * Asserts the arguments. Arguments that are no JSON object match nothing.
     *
     * <pre>{@code
     * // refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).tool("refund_item").hasArguments(with("order", 1001));             // passes
     * assertThatTrace(trace).tool("refund_item").hasArguments(with("order", 1001).exactly());   // fails
     * }</pre>
     *
     * @param arguments what they must be, see {@link With}
     * @return this
     */
    public ToolCallAssert hasArguments(ArgumentMatcher arguments) {
        String claim = "to have these arguments";
        String malformed = actual.request().malformed();
        if (malformed != null) {
            return verify(new Failure(claim, arguments.describe(), "no JSON object: " + Shown.value(malformed)));
        }
        List<String> differences = arguments.differences(actual.request().arguments());
        return verify(
                differences.isEmpty()
                        ? null
                        : new Failure(claim, arguments.describe(), String.join("; ", differences)));
    }

    /**
     * Asserts the result, letter by letter.
     *
     * <pre>{@code
     * // refund_item(order=1001) -> Success
     * assertThatTrace(trace).tool("refund_item").hasResult("Success");   // passes
     * assertThatTrace(trace).tool("refund_item").hasResult("Refused");   // fails
     * }</pre>
     *
     * @param expected the result as the model sees it
     * @return this
     */
    public ToolCallAssert hasResult(String expected) {
        return verify(
                result().equals(expected) && actual.reply().isPresent()
                        ? null
                        : new Failure("to have the result", "<" + expected + ">", shownResult()));
    }

    /**
     * Asserts that the result contains texts, in any order.
     *
     * <pre>{@code
     * // get_order(order=1001) -> {"status":"delivered"}
     * assertThatTrace(trace).tool("get_order").hasResultContaining("delivered");   // passes
     * assertThatTrace(trace).tool("get_order").hasResultContaining("lost");        // fails
     * }</pre>
     *
     * @param texts what must be in it, letter by letter
     * @return this
     */
    public ToolCallAssert hasResultContaining(String... texts) {
        List<String> missing =
                Arrays.stream(texts).filter(text -> !result().contains(text)).toList();
        return verify(
                missing.isEmpty()
                        ? null
                        : new Failure(
                                "to have a result containing",
                                "<" + String.join(">, <", missing) + ">",
                                shownResult()));
    }

    /**
     * Hands the result to other assertions.
     *
     * <pre>{@code
     * // get_order(order=1001) -> {"status":"delivered"}
     * assertThatTrace(trace).tool("get_order").resultSatisfies(result -> assertThat(result).contains("delivered"));   // passes
     * assertThatTrace(trace).tool("get_order").resultSatisfies(result -> assertThat(result).isEmpty());         // fails
     * }</pre>
     *
     * @param requirements what must hold of the result, which is empty where there is none
     * @return this
     */
    public ToolCallAssert resultSatisfies(Consumer<String> requirements) {
        return satisfying("to have a result that satisfies", result(), requirements);
    }

    /**
     * Asserts what the tool does to the world, as declared or as its name says.
     *
     * <pre>{@code
     * // refund_item
     * assertThatTrace(trace).tool("refund_item").hasEffect(Effect.CHANGES);   // passes
     * assertThatTrace(trace).tool("refund_item").hasEffect(Effect.READS);     // fails
     * }</pre>
     *
     * @param expected the effect
     * @return this
     */
    public ToolCallAssert hasEffect(Effect expected) {
        return verify(
                actual.effect() == expected
                        ? null
                        : new Failure(
                                "to have the effect <" + expected.word() + ">",
                                expected.word(),
                                actual.effect().word()));
    }

    @Override
    String trouble() {
        return actual.reply()
                .filter(ToolReply::saysError)
                .map(reply -> "the result is an error: <" + Shown.value(reply.text()) + ">")
                .orElseGet(super::trouble);
    }

    private String result() {
        return actual.reply().map(ToolReply::text).orElse("");
    }

    private String shownResult() {
        return actual.reply().isPresent() ? "<" + Shown.value(result()) + ">" : "none: " + trouble();
    }
}
