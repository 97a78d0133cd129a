package dev.goldentrace.conformance.replay;

import java.util.ArrayList;
import java.util.List;

/**
 * Replays of all agents, one after the other, with the time that reading and replaying took.
 *
 * @param results by agent
 * @param seconds without what compares the answers with the runs
 */
record ReplayPass(List<Outcome> results, double seconds) {
    private static final double NANOS = 1e9;

    /** What came of an agent. */
    record Outcome(AgentCase agentCase, ReplayCheck.Result result) {}

    static ReplayPass over(List<AgentCase> cases, ReplayCheck check) {
        List<Outcome> results = new ArrayList<>();
        long nanos = 0;
        for (AgentCase agentCase : cases) {
            NoWorld world = new NoWorld();
            long start = System.nanoTime();
            Replay replay = check.replay(agentCase, world);
            nanos += System.nanoTime() - start;
            results.add(new Outcome(agentCase, ReplayCheck.result(agentCase, replay, world)));
        }
        return new ReplayPass(results, nanos / NANOS);
    }
}
