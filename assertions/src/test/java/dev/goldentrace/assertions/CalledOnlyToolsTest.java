package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CalledOnlyToolsTest {

    @Test
    void passesWhereNoOtherWasCalled() {
        assertThatTrace(Refund.SESSION).calledOnlyTools("get_order", "refund_item", "cancel_order");
    }

    @Test
    void failsForAnother() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).calledOnlyTools("get_order"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to call only tool <get_order>
                          expected   calls of get_order
                          actual     2. refund_item(order=1001, item=kettle)""" + Refund.IN_SHORT);
    }
}
