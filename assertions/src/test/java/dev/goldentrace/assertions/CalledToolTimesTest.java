package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CalledToolTimesTest {

    @Test
    void passesForTheExactNumber() {
        assertThatTrace(Refund.SESSION).calledTool("refund_item", 1).calledTool("cancel_order", 0);
    }

    @Test
    void failsForAnyOther() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).calledTool("refund_item", 2))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to call tool <refund_item> 2 times
                          expected   2 calls
                          actual     1 call""" + Refund.IN_SHORT);
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).calledTool("cancel_order", 1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to call tool <cancel_order> once
                          expected   1 call
                          actual     0 calls""" + Refund.IN_SHORT);
    }
}
