package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TakesStepsTest {

    @Test
    void passesForTheExactNumber() {
        assertThatTrace(Refund.SESSION).takesSteps(3);
    }

    @Test
    void failsForAnyOther() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).takesSteps(1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to take 1 step
                          expected   1 step
                          actual     3 steps""" + Refund.IN_SHORT);
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).takesSteps(4))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to take 4 steps
                          expected   4 steps
                          actual     3 steps""" + Refund.IN_SHORT);
    }
}
