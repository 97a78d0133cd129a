package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Session;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatencyAtMostTest {
    /** A model call of 800 ms, a pause, two tools that overlap for 200 ms, then the answer. */
    private final Session timed = story().at(0, 800)
            .calls(tool("get_order").at(1000, 300), tool("get_policy").at(1100, 400))
            .at(1500, 100)
            .says("Done.")
            .session();

    @Test
    void countsWhatHappensAtTheSameTimeOnce() {
        assertThatTrace(timed).latencyAtMost(Duration.ofMillis(1400));
    }

    @Test
    void failsBeyondIt() {
        assertThatThrownBy(() -> assertThatTrace(timed).latencyAtMost(Duration.ofMillis(1399)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to take at most 1399 ms
                          expected   at most 1399 ms
                          actual     1400 ms
                          trace      1 run, 2 steps, 2 tool calls
                                     1. get_order()
                                     2. get_policy()""");
    }

    @Test
    void isOfOneCallToo() {
        assertThatTrace(timed).tool("get_policy").latencyAtMost(Duration.ofMillis(400));

        assertThatThrownBy(() -> assertThatTrace(timed).tool("get_policy").latencyAtMost(Duration.ofMillis(399)))
                .hasMessage("""
                        Expecting run 1, step 1, tool get_policy to take at most 399 ms
                          expected   at most 399 ms
                          actual     400 ms
                          call       get_policy()""");
    }

    @Test
    void failsWhereNobodyTimedACall() {
        assertThatThrownBy(() -> assertThatTrace(Refund.SESSION).latencyAtMost(Duration.ofDays(1)))
                .hasMessage("""
                        Expecting trace to take at most 86400000 ms
                          expected   at most 86400000 ms
                          actual     unknown: nobody timed 5 calls""" + Refund.IN_SHORT);
    }
}
