package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StepsAtMostTest {

    @Test
    void passesUpToTheLimit() {
        assertThatTrace(Refund.SESSION).stepsAtMost(3).stepsAtMost(9);
    }

    @Test
    void failsBeyondIt() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).stepsAtMost(2))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to take at most 2 steps
                          expected   at most 2 steps
                          actual     3 steps""" + Refund.IN_SHORT);
    }
}
