package dev.goldentrace.conformance.stress;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.junit.AgentTrace;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests that are run, as a user would write them: one invocation for each plan. */
class ScriptedAgentTests {
    static final String METHOD = "agent";
    static final String LIVE_CALLS = "liveCalls";

    @TestTemplate
    @AgentTrace
    @ExtendWith(Rounds.class)
    void agent(PlannedTest test, TraceCollector trace, TestReporter reporter) throws Exception {
        World world = new World();
        try {
            test.run(trace, world);
        } finally {
            reporter.publishEntry(LIVE_CALLS, String.valueOf(world.calls()));
        }
    }
}
