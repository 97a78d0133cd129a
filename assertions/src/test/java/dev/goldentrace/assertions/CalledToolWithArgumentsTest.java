package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.malformed;
import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static dev.goldentrace.assertions.With.with;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Session;
import org.junit.jupiter.api.Test;

class CalledToolWithArgumentsTest {

    @Test
    void passesForASubset() {
        assertThatTrace(Refund.SESSION).calledTool("refund_item", with("order", 1001));
    }

    @Test
    void passesForAllOfThem() {
        assertThatTrace(Refund.SESSION)
                .calledTool(
                        "refund_item", with("order", 1001).and("item", "kettle").exactly());
    }

    @Test
    void failsAndNamesTheNearestCall() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION)
                        .calledTool("refund_item", with("order", 1002).and("item", "kettle")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to call tool <refund_item> with these arguments
                          expected   refund_item(order=1002, item=kettle)
                          actual     no such call; nearest: 2. refund_item(order=1001, item=kettle), where order <1001>, expected <1002>""" + Refund.IN_SHORT);
    }

    @Test
    void failsForAToolThatWasNotCalled() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).calledTool("cancel_order", with("order", 1001)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to call tool <cancel_order> with these arguments
                          expected   cancel_order(order=1001)
                          actual     no call of cancel_order; tools called: get_order, refund_item""" + Refund.IN_SHORT);
    }

    @Test
    void failsForArgumentsTooManyWhereExact() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION)
                        .calledTool("refund_item", with("order", 1001).exactly()))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to call tool <refund_item> with these arguments
                          expected   refund_item(order=1001, and nothing else)
                          actual     no such call; nearest: 2. refund_item(order=1001, item=kettle), where item <"kettle">, expected absent""" + Refund.IN_SHORT);
    }

    @Test
    void neverMatchesArgumentsThatAreNoObject() {
        Session session =
                story().calls(malformed("refund_item", "[1001")).says("Done.").session();

        assertThatThrownBy(() -> assertThatTrace(session).calledTool("refund_item", with("order", 1001)))
                .hasMessage("""
                        Expecting trace to call tool <refund_item> with these arguments
                          expected   refund_item(order=1001)
                          actual     no such call; nearest: 1. refund_item([1001), where its arguments are no JSON object
                          trace      1 run, 2 steps, 1 tool call
                                     1. refund_item([1001)""");
    }

    @Test
    void namesTheNearestOfSeveralCalls() {
        Session session = story().calls(
                        tool("refund_item", "order", 1, "item", "lamp"), tool("refund_item", "order", 1, "item", "cup"))
                .calls(tool("refund_item", "order", 2, "item", "cup").refuses("no"))
                .says("Done.")
                .session();

        assertThatThrownBy(() -> assertThatTrace(session)
                        .calledTool(
                                "refund_item",
                                with("order", 2).and("item", "lamp").and("note", "x")))
                .hasMessage("""
                        Expecting trace to call tool <refund_item> with these arguments
                          expected   refund_item(order=2, item=lamp, note=x)
                          actual     no such call; nearest: 1. refund_item(order=1, item=lamp), where order <1>, expected <2>; note absent, expected <"x">
                          trace      1 run, 3 steps, 3 tool calls
                                     1. refund_item(order=1, item=lamp)
                                     2. refund_item(order=1, item=cup)
                                     3. refund_item(order=2, item=cup)  (failed)""");
    }
}
