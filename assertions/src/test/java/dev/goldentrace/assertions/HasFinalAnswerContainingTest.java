package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HasFinalAnswerContainingTest {

    @Test
    void passesWhereAllAreInIt() {
        assertThatTrace(Refund.SESSION).hasFinalAnswerContaining("49.00", "Refunded");
    }

    @Test
    void failsForWhatIsNot() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).hasFinalAnswerContaining("Refunded", "490.00", "USD"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to have a final answer containing
                          expected   <490.00>, <USD>
                          actual     <Refunded 49.00 EUR.>""" + Refund.IN_SHORT);
    }
}
