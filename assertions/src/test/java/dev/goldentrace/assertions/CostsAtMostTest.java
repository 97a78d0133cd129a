package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Session;
import org.junit.jupiter.api.Test;

class CostsAtMostTest {

    @Test
    void passesUpToTheLimit() {
        assertThatTrace(Refund.SESSION).costsAtMost("0.00084");
    }

    @Test
    void failsBeyondItWithTheExactCost() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).costsAtMost("0.0008"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to cost at most $0.0008
                          expected   at most $0.0008
                          actual     $0.00084
                          hint       prices are as of 2026-11-22""" + Refund.IN_SHORT);
    }

    @Test
    void failsForWhatHasNoPrice() {
        Session session = story().model("my-model").says("Hello.").session();

        assertThatThrownBy(() -> assertThatTrace(session).costsAtMost("100")).hasMessage("""
                        Expecting trace to cost at most $100
                          expected   at most $100
                          actual     unpriced (unknown model <my-model>)
                          hint       what has no price is not within any limit; limit tokens or steps instead
                          trace      1 run, 1 step, 0 tool calls""");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).costsAtMost("1 cent"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no amount of USD: <1 cent>; write it like <0.01>");
    }
}
