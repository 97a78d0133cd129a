package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Session;
import org.junit.jupiter.api.Test;

class CalledToolsInOrderTest {

    @Test
    void passesForThatOrder() {
        assertThatTrace(Refund.SESSION).calledToolsInOrder("get_order", "refund_item");
    }

    @Test
    void letsOtherCallsComeBetween() {
        Session session = story().calls(tool("a"), tool("b"), tool("a"), tool("c"))
                .says("Done.")
                .session();

        assertThatTrace(session).calledToolsInOrder("a", "a", "c");
    }

    @Test
    void failsForAnotherOrder() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).calledToolsInOrder("refund_item", "get_order"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to call tools in order
                          expected   refund_item > get_order
                          actual     no call of get_order after 2. refund_item(order=1001, item=kettle)""" + Refund.IN_SHORT);
    }

    @Test
    void failsWhereTheFirstIsMissing() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).calledToolsInOrder("cancel_order", "get_order"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to call tools in order
                          expected   cancel_order > get_order
                          actual     no call of cancel_order""" + Refund.IN_SHORT);
    }
}
