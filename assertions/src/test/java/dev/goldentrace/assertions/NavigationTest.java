package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Session;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NavigationTest {
    private final Session session = story().calls(tool("get_order"))
            .says("Which item?")
            .calls(tool("refund_item"))
            .says("Done.")
            .session();

    @Test
    void narrowsToARunAndBack() {
        assertThatTrace(session)
                .run(2)
                .calledOnlyTools("refund_item")
                .takesSteps(2)
                .session()
                .run(1)
                .hasFinalAnswer("Which item?")
                .session()
                .takesSteps(4);
    }

    @Test
    void namesTheRunInMessages() {
        assertThatThrownBy(() ->
                        assertThatTrace(session).as("after the question").run(2).calledTool("get_order"))
                .hasMessage("""
                        [after the question] Expecting run 2 to call tool <get_order>
                          expected   a call of get_order
                          actual     no such call; tools called: refund_item
                          run 2      2 steps, 1 tool call
                                     1. refund_item()""");
    }

    @Test
    void failsForARunThatIsNotThere() {
        assertThatThrownBy(() -> assertThatTrace(session).run(3)).hasMessage("""
                        Expecting trace to have a run 3
                          expected   run 3
                          actual     2 runs
                          trace      2 runs, 4 steps, 2 tool calls
                                     1. get_order()
                                     2. refund_item()""");
    }

    @Test
    void capsLongLists() {
        Session many = story().calls(IntStream.range(0, 23)
                        .mapToObj(i -> tool("get_order", "order", i))
                        .toArray(Story.Tool[]::new))
                .says("Done.")
                .session();

        assertThatThrownBy(() -> assertThatTrace(many).takesSteps(9))
                .hasMessageEndingWith("20. get_order(order=19)\n             … and 3 more");
    }
}
