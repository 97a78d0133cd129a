package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FinalAnswerSatisfiesTest {

    @Test
    void passesWhereTheRequirementsDo() {
        assertThatTrace(Refund.SESSION)
                .finalAnswerSatisfies(answer -> assertThat(answer).startsWith("Refunded"));
    }

    @Test
    void failsWithTheirMessage() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).finalAnswerSatisfies(answer -> {
                    throw new AssertionError("too polite");
                }))
                .hasMessage("""
                        Expecting trace to have a final answer that satisfies
                          expected   what was required of it
                          actual     <Refunded 49.00 EUR.>
                          hint       too polite""" + Refund.IN_SHORT)
                .satisfies(error ->
                        assertThat(error.getSuppressed()).singleElement().isInstanceOf(AssertionError.class));
    }
}
