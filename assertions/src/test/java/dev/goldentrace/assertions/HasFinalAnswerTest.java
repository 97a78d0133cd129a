package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class HasFinalAnswerTest {

    @Test
    void passesForTheSameText() {
        assertThatTrace(Refund.SESSION).hasFinalAnswer("Refunded 49.00 EUR.");
    }

    @Test
    void failsForAnyOther() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).hasFinalAnswer("Refunded."))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to have the final answer
                          expected   <Refunded.>
                          actual     <Refunded 49.00 EUR.>""" + Refund.IN_SHORT);
    }

    @Test
    void isTheLastRuns() {
        assertThatTrace(story().says("One.").says("Two.").session()).hasFinalAnswer("Two.");
    }

    @Test
    void isEmptyWhereThereIsNone() {
        assertThatTrace(story().session()).hasFinalAnswer("");
    }

    @Test
    void opensTheDiffOfAnIde() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).hasFinalAnswer("Refunded."))
                .isInstanceOfSatisfying(AssertionFailedError.class, error -> {
                    assertThat(error.getExpected().getStringRepresentation()).isEqualTo("<Refunded.>");
                    assertThat(error.getActual().getStringRepresentation()).isEqualTo("<Refunded 49.00 EUR.>");
                });
    }
}
