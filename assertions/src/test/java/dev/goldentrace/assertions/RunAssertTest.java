package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static dev.goldentrace.assertions.TraceAssertions.assertThat;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import org.junit.jupiter.api.Test;

class RunAssertTest {
    private final Session session = story().asks("Money back, please.")
            .calls(tool("get_order"))
            .says("Which item?")
            .asks("The kettle.")
            .calls(tool("refund_item"))
            .inLane("researcher")
            .calls(tool("search"))
            .inLane("main")
            .says("Done.")
            .session();

    @Test
    void hasInput() {
        assertThatTrace(session).run(2).hasInput("The kettle.");

        assertThatThrownBy(() -> assertThatTrace(session).run(2).hasInput("The lamp."))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting run 2 to have the input
                          expected   <The lamp.>
                          actual     <The kettle.>
                          run 2      3 steps, 2 tool calls
                                     1. refund_item()
                                     2. search()""");
    }

    @Test
    void goesToAStepOfTheMainAgent() {
        assertThatTrace(session).run(2).step(1).calledTool("refund_item").isInLane("main");
        assertThatTrace(session).run(2).step(2).calledOnlyTools();
    }

    @Test
    void goesToAStepOfALane() {
        assertThatTrace(session).run(2).step("researcher", 1).calledTool("search");

        assertThatThrownBy(() ->
                        assertThatTrace(session).run(2).step("researcher", 1).calledTool("x"))
                .hasMessage("""
                        Expecting run 2, lane researcher, step 1 to call tool <x>
                          expected   a call of x
                          actual     no such call; tools called: search
                          step       1 tool call
                                     1. search()""");
    }

    @Test
    void goesToAnotherRun() {
        assertThatTrace(session).run(1).calledTool("get_order").run(2).calledTool("refund_item");

        assertThatThrownBy(() -> assertThatTrace(session).run(1).run(3))
                .hasMessageStartingWith("Expecting trace to have a run 3");
    }

    @Test
    void failsForAStepThatIsNotThere() {
        assertThatThrownBy(() -> assertThatTrace(session).run(1).step(3)).hasMessage("""
                        Expecting run 1 to have a step 3
                          expected   step 3
                          actual     2 steps in that lane
                          run 1      2 steps, 1 tool call
                                     1. get_order()""");
        assertThatThrownBy(() -> assertThatTrace(session).run(1).step("researcher", 1))
                .hasMessageContaining("Expecting run 1 to have a step 1 of lane researcher")
                .hasMessageContaining("0 steps in that lane");
    }

    @Test
    void canStandAlone() {
        Run run = session.runs().get(0);
        assertThat(run).takesSteps(2).hasFinalAnswer("Which item?");

        assertThatThrownBy(() -> assertThat(run).takesSteps(1))
                .hasMessageStartingWith("Expecting run 1 to take 1 step");
    }
}
