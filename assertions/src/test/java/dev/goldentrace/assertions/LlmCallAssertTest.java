package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static dev.goldentrace.assertions.TraceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.StopReason;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LlmCallAssertTest {
    private final LlmCall asking = story().system("Be kind. Never promise money.")
            .parameters(Map.of("temperature", 0))
            .offers("get_order", "refund_item")
            .calls(tool("get_order", "order", 1001))
            .says("x")
            .session()
            .runs()
            .get(0)
            .llmCalls()
            .get(0);
    private final LlmCall answering = Refund.SESSION.runs().get(0).llmCalls().get(2);
    private final LlmCall failing = story().fails(new CallError("Slow", "no answer", null, CallError.Kind.TIMEOUT))
            .session()
            .runs()
            .get(0)
            .llmCalls()
            .get(0);

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    @Test
    void hasModel() {
        assertThat(asking).hasModel("gpt-4.1");

        assertFails(() -> assertThat(asking).hasModel("gpt-5"), """
                Expecting model gpt-4.1 to be of model <gpt-5>
                  expected   <gpt-5>
                  actual     <gpt-4.1>
                  call       gpt-4.1: get_order(order=1001)""");
    }

    @Test
    void hasSystemPromptContaining() {
        assertThat(asking).hasSystemPromptContaining("Never", "kind");

        assertFails(() -> assertThat(asking).hasSystemPromptContaining("kind", "rude"), """
                Expecting model gpt-4.1 to have a system prompt containing
                  expected   <rude>
                  actual     <Be kind. Never promise money.>
                  call       gpt-4.1: get_order(order=1001)""");
    }

    @Test
    void offersTools() {
        assertThat(asking).offersTools("refund_item");

        assertFails(() -> assertThat(asking).offersTools("get_order", "cancel_order"), """
                Expecting model gpt-4.1 to offer tools
                  expected   cancel_order
                  actual     get_order, refund_item
                  call       gpt-4.1: get_order(order=1001)""");
    }

    @Test
    void asksForTools() {
        assertThat(asking).asksForTools("get_order");
        assertThat(answering).asksForTools();

        assertFails(() -> assertThat(answering).asksForTools("get_order"), """
                Expecting model gpt-4.1 to ask for tools
                  expected   get_order
                  actual     none
                  call       gpt-4.1: <Refunded 49.00 EUR.>""");
    }

    @Test
    void hasTextContaining() {
        assertThat(answering).hasTextContaining("49.00", "Refunded");

        assertFails(() -> assertThat(answering).hasTextContaining("490.00"), """
                Expecting model gpt-4.1 to have a text containing
                  expected   <490.00>
                  actual     <Refunded 49.00 EUR.>
                  call       gpt-4.1: <Refunded 49.00 EUR.>""");
    }

    @Test
    void textSatisfies() {
        assertThat(answering).textSatisfies(text -> Assertions.assertThat(text).endsWith("."));

        assertThatThrownBy(() -> assertThat(answering)
                        .textSatisfies(text -> Assertions.assertThat(text).isEmpty()))
                .hasMessageStartingWith("Expecting model gpt-4.1 to have a text that satisfies")
                .hasMessageContaining("Expecting empty but was");
    }

    @Test
    void stoppedBy() {
        assertThat(answering).stoppedBy(StopReason.STOP);

        assertFails(() -> assertThat(answering).stoppedBy(StopReason.LENGTH), """
                Expecting model gpt-4.1 to stop by <length>
                  expected   length
                  actual     stop
                  call       gpt-4.1: <Refunded 49.00 EUR.>""");
        assertFails(() -> assertThat(failing).stoppedBy(StopReason.STOP), """
                Expecting model gpt-4.1 to stop by <stop>
                  expected   stop
                  actual     no reply: Slow: no answer
                  call       gpt-4.1: no reply  (failed)""");
    }

    @Test
    void hasParameter() {
        assertThat(asking).hasParameter("temperature", 0.0);

        assertFails(() -> assertThat(asking).hasParameter("temperature", 0.7), """
                Expecting model gpt-4.1 to have the parameter
                  expected   temperature=0.7
                  actual     temperature <0>, expected <0.7>
                  call       gpt-4.1: get_order(order=1001)""");
    }

    @Test
    void tokensAtMost() {
        assertThat(asking).tokensAtMost(110);

        assertFails(() -> assertThat(asking).tokensAtMost(109), """
                Expecting model gpt-4.1 to use at most 109 tokens
                  expected   at most 109 tokens
                  actual     110 tokens
                  call       gpt-4.1: get_order(order=1001)""");
        assertThatThrownBy(() -> assertThat(failing).tokensAtMost(109)).hasMessageContaining("a reply without usage");
    }

    @Test
    void failed() {
        assertThat(failing).failed().failedBy(CallError.Kind.TIMEOUT);
        assertThat(answering).succeeded();

        assertFails(() -> assertThat(answering).failed(), """
                Expecting model gpt-4.1 to fail
                  expected   an error
                  actual     it succeeded
                  call       gpt-4.1: <Refunded 49.00 EUR.>""");
        assertFails(() -> assertThat(failing).failedBy(CallError.Kind.PROVIDER), """
                Expecting model gpt-4.1 to fail by <provider>
                  expected   provider
                  actual     timeout, Slow: no answer
                  call       gpt-4.1: no reply  (failed)""");
        assertFails(() -> assertThat(failing).succeeded(), """
                Expecting model gpt-4.1 to succeed
                  expected   an answer that is no error
                  actual     Slow: no answer
                  call       gpt-4.1: no reply  (failed)""");
    }
}
