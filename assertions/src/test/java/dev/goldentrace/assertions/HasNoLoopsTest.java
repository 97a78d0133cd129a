package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.metrics.Loop;
import dev.goldentrace.trace.Session;
import org.junit.jupiter.api.Test;

class HasNoLoopsTest {

    @Test
    void passesWhereTheResultChanges() {
        assertThatTrace(story().callsTimes(2, tool("get_order", "order", 1).gives("pending"))
                        .calls(tool("get_order", "order", 1).gives("sent"))
                        .says("Sent.")
                        .session())
                .hasNoLoops();
    }

    @Test
    void failsForTheSameCallWithTheSameResult() {
        Session session = story().callsTimes(3, tool("get_order", "order", 1))
                .says("Sent.")
                .session();

        assertThatThrownBy(() -> assertThatTrace(session).hasNoLoops()).hasMessage("""
                        Expecting trace to have no loops
                          expected   no call made 3 times with the same result in one run
                          actual     get_order(order=1) 3 times, first at run 1, step 1, tool get_order
                          trace      1 run, 4 steps, 3 tool calls
                                     1. get_order(order=1)
                                     2. get_order(order=1)
                                     3. get_order(order=1)""");
    }

    @Test
    void countsMoreLoops() {
        Session session = story().callsTimes(3, tool("get_a"))
                .callsTimes(4, tool("get_b"))
                .says("Done.")
                .session();

        assertThatThrownBy(() -> assertThatTrace(session).hasNoLoops())
                .hasMessageContaining("get_a() 3 times, first at run 1, step 1, tool get_a, and 1 more loop\n");
    }

    @Test
    void looksForCyclesWhereAsked() {
        Session session = story().calls(tool("get_order"))
                .calls(tool("get_policy"))
                .calls(tool("get_order"))
                .calls(tool("get_policy"))
                .says("Done.")
                .session();

        assertThatTrace(session).hasNoLoops();
        assertThatTrace(session).hasNoLoops(Loop.Signal.REPETITION);
        assertThatThrownBy(() -> assertThatTrace(session).hasNoLoops(Loop.Signal.CYCLE))
                .hasMessage("""
                        Expecting trace to have no loops
                          expected   no calls made in the same order in 2 rounds
                          actual     get_order(), get_policy() 2 times, first at run 1, step 1, tool get_order
                          trace      1 run, 5 steps, 4 tool calls
                                     1. get_order()
                                     2. get_policy()
                                     3. get_order()
                                     4. get_policy()""");
    }

    @Test
    void looksForStepsThatTellNothingNewWhereAsked() {
        Session session = story().calls(tool("find_a").gives(""))
                .calls(tool("find_a", "q", 1).gives(""))
                .calls(tool("find_a", "q", 2).gives(""))
                .calls(tool("find_a", "q", 3).gives(""))
                .says("Nothing.")
                .session();

        assertThatTrace(session).hasNoLoops();
        assertThatThrownBy(() -> assertThatTrace(session).hasNoLoops(Loop.Signal.STAGNATION))
                .hasMessageContaining("expected   fewer than 3 steps on end that tell nothing new")
                .hasMessageContaining(
                        "actual     find_a(q=1), find_a(q=2), find_a(q=3) 3 steps, first at run 1, step 2");
    }
}
