package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NeverCalledToolTest {

    @Test
    void passesForToolsThatWereNotCalled() {
        assertThatTrace(Refund.SESSION).neverCalledTool("cancel_order", "exchange_item");
    }

    @Test
    void failsForOneThatWas() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).neverCalledTool("cancel_order", "refund_item"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace never to call tools <cancel_order>, <refund_item>
                          expected   no call of cancel_order or refund_item
                          actual     2. refund_item(order=1001, item=kettle)""" + Refund.IN_SHORT);
    }
}
