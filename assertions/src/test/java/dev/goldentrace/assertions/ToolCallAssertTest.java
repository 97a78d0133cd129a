package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.malformed;
import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static dev.goldentrace.assertions.TraceAssertions.assertThat;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static dev.goldentrace.assertions.With.with;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.ToolCall;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ToolCallAssertTest {
    private final ToolCall refund = tool("refund_item", "order", 1001, "item", "kettle")
            .gives("Success")
            .call();
    private final ToolCall refused =
            tool("get_order", "order", 7).refuses("no such order").call();
    private final ToolCall broken = tool("get_order", "order", 7).breaks().call();

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    @Test
    void hasName() {
        assertThat(refund).hasName("refund_item");

        assertFails(() -> assertThat(refund).hasName("get_order"), """
                Expecting tool refund_item to call tool <get_order>
                  expected   get_order
                  actual     refund_item
                  call       refund_item(order=1001, item=kettle)""");
    }

    @Test
    void hasArgument() {
        assertThat(refund).hasArgument("order", 1001).hasArgument("item", "kettle");

        assertFails(() -> assertThat(refund).hasArgument("order", 1002), """
                Expecting tool refund_item to have these arguments
                  expected   order=1002
                  actual     order <1001>, expected <1002>
                  call       refund_item(order=1001, item=kettle)""");
    }

    @Test
    void hasArguments() {
        assertThat(refund).hasArguments(with("order", 1001));

        assertFails(() -> assertThat(refund).hasArguments(with("order", 1001).exactly()), """
                Expecting tool refund_item to have these arguments
                  expected   order=1001, and nothing else
                  actual     item <"kettle">, expected absent
                  call       refund_item(order=1001, item=kettle)""");
        assertFails(() -> assertThat(malformed("get_order", "[1").call()).hasArguments(with("order", 1)), """
                Expecting tool get_order to have these arguments
                  expected   order=1
                  actual     no JSON object: [1
                  call       get_order([1)""");
    }

    @Test
    void hasResult() {
        assertThat(refund).hasResult("Success");

        assertFails(() -> assertThat(refund).hasResult("Refused"), """
                Expecting tool refund_item to have the result
                  expected   <Refused>
                  actual     <Success>
                  call       refund_item(order=1001, item=kettle)""");
        assertFails(() -> assertThat(broken).hasResult(""), """
                Expecting tool get_order to have the result
                  expected   <>
                  actual     none: Oops: no
                  call       get_order(order=7)  (failed)""");
    }

    @Test
    void hasResultContaining() {
        assertThat(refund).hasResultContaining("cess", "Suc");

        assertFails(() -> assertThat(refund).hasResultContaining("Suc", "fail"), """
                Expecting tool refund_item to have a result containing
                  expected   <fail>
                  actual     <Success>
                  call       refund_item(order=1001, item=kettle)""");
    }

    @Test
    void resultSatisfies() {
        assertThat(refund)
                .resultSatisfies(result -> Assertions.assertThat(result).hasSize(7));

        assertThatThrownBy(() -> assertThat(refund)
                        .resultSatisfies(result -> Assertions.assertThat(result).isEmpty()))
                .hasMessageStartingWith("Expecting tool refund_item to have a result that satisfies")
                .hasMessageContaining("Expecting empty but was");
    }

    @Test
    void hasEffect() {
        assertThat(refund).hasEffect(Effect.CHANGES).hasKind(CallKind.TOOL);

        assertFails(() -> assertThat(refund).hasEffect(Effect.READS), """
                Expecting tool refund_item to have the effect <reads>
                  expected   reads
                  actual     changes
                  call       refund_item(order=1001, item=kettle)""");
    }

    @Test
    void succeededOrFailed() {
        assertThat(refund).succeeded();
        assertThat(refused).failed();
        assertThat(broken).failed().failedBy(CallError.Kind.FAILURE);

        assertFails(() -> assertThat(refused).succeeded(), """
                Expecting tool get_order to succeed
                  expected   an answer that is no error
                  actual     the result is an error: <no such order>
                  call       get_order(order=7)  (failed)""");
        assertFails(() -> assertThat(refused).failedBy(CallError.Kind.TIMEOUT), """
                Expecting tool get_order to fail by <timeout>
                  expected   timeout
                  actual     the result is an error: <no such order>
                  call       get_order(order=7)  (failed)""");
        assertFails(() -> assertThat(refund).hasKind(CallKind.RETRIEVAL), """
                Expecting tool refund_item to be of kind <retrieval>
                  expected   retrieval
                  actual     tool
                  call       refund_item(order=1001, item=kettle)""");
    }

    @Test
    void isFoundByItsTool() {
        assertThatTrace(Refund.SESSION).tool("refund_item").hasArgument("item", "kettle");

        assertFails(
                () -> assertThatTrace(story().calls(tool("get_order"), tool("get_order"))
                                .says("x")
                                .session())
                        .tool("get_order"),
                """
                Expecting trace to call tool <get_order> once
                  expected   1 call
                  actual     2 calls
                  hint       toolCalls().named("get_order") goes to all of them
                  trace      1 run, 2 steps, 2 tool calls
                             1. get_order()
                             2. get_order()""");
        assertFails(() -> assertThatTrace(Refund.SESSION).tool("cancel_order"), """
                Expecting trace to call tool <cancel_order>
                  expected   a call of cancel_order
                  actual     no such call; tools called: get_order, refund_item""" + Refund.IN_SHORT);
    }

    @Test
    void whatSaysAnErrorInWordsFailed() {
        ToolCall said =
                tool("get_order", "order", 7).gives("Error: no such order").call();

        assertThat(said).failed();

        assertFails(() -> assertThat(said).succeeded(), """
                Expecting tool get_order to succeed
                  expected   an answer that is no error
                  actual     the result is an error: <Error: no such order>
                  call       get_order(order=7)  (failed)""");
    }
}
