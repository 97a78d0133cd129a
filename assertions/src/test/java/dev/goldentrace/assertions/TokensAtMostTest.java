package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Session;
import org.junit.jupiter.api.Test;

class TokensAtMostTest {

    @Test
    void passesUpToTheLimit() {
        assertThatTrace(Refund.SESSION).tokensAtMost(330);
    }

    @Test
    void failsBeyondIt() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).tokensAtMost(329))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to use at most 329 tokens
                          expected   at most 329 tokens
                          actual     330 tokens""" + Refund.IN_SHORT);
    }

    @Test
    void failsWhereAReplyDoesNotSay() {
        Session session = story().usage(null).says("Hello.").session();

        assertThatThrownBy(() -> assertThatTrace(session).tokensAtMost(1000)).hasMessage("""
                        Expecting trace to use at most 1000 tokens
                          expected   at most 1000 tokens
                          actual     unknown: 1 reply without usage
                          trace      1 run, 1 step, 0 tool calls""");
    }
}
