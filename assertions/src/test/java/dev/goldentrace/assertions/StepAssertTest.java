package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.TraceAssertions.assertThat;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StepAssertTest {

    @Test
    void isInLane() {
        assertThatTrace(Refund.SESSION).run(1).step(1).isInLane("main");

        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).run(1).step(1).isInLane("researcher"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting run 1, step 1 to be in lane <researcher>
                          expected   <researcher>
                          actual     <main>
                          step       1 tool call
                                     1. get_order(order=1001)""");
    }

    @Test
    void limitsItsOwnTokensAndCost() {
        assertThatTrace(Refund.SESSION).run(1).step(1).tokensAtMost(110).costsAtMost("0.001");

        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).run(1).step(1).tokensAtMost(109))
                .hasMessageStartingWith("Expecting run 1, step 1 to use at most 109 tokens");
    }

    @Test
    void goesToItsModelCall() {
        assertThatTrace(Refund.SESSION).run(1).step(2).llmCall().asksForTools("refund_item");

        assertThatThrownBy(() ->
                        assertThatTrace(Refund.SESSION).run(1).step(2).llmCall().asksForTools("get_order"))
                .hasMessage("""
                        Expecting run 1, step 2, model gpt-4.1 to ask for tools
                          expected   get_order
                          actual     refund_item
                          call       gpt-4.1: refund_item(order=1001, item=kettle)""");
    }

    @Test
    void canStandAlone() {
        assertThat(Refund.SESSION.steps().get(1)).calledTool("refund_item").neverCalledTool("get_order");
    }
}
