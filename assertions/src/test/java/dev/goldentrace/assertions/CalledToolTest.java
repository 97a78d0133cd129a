package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Session;
import org.junit.jupiter.api.Test;

class CalledToolTest {

    @Test
    void passesForAToolThatWasCalled() {
        assertThatTrace(Refund.SESSION).calledTool("refund_item");
    }

    @Test
    void passesForACallThatFailed() {
        assertThatTrace(story().calls(tool("refund_item").refuses("no"))
                        .says("Sorry.")
                        .session())
                .calledTool("refund_item");
    }

    @Test
    void failsForAnyOther() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).calledTool("cancel_order"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to call tool <cancel_order>
                          expected   a call of cancel_order
                          actual     no such call; tools called: get_order, refund_item""" + Refund.IN_SHORT);
    }

    @Test
    void saysThatNoToolWasCalled() {
        Session session = story().says("Hello.").session();

        assertThatThrownBy(() -> assertThatTrace(session).calledTool("cancel_order"))
                .hasMessage("""
                        Expecting trace to call tool <cancel_order>
                          expected   a call of cancel_order
                          actual     no such call; no tool was called
                          trace      1 run, 1 step, 0 tool calls""");
    }
}
