package dev.goldentrace.conformance.stress;

import dev.goldentrace.capture.TraceCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * One test of one round.
 *
 * @param plan what its agents do
 * @param timing when they do it
 * @param change what is changed in them
 */
record PlannedTest(Plan plan, Timing timing, Change change) {

    /** Runs the agents and gives how often they reached for their models and tools. */
    void run(TraceCollector trace, World world) throws Exception {
        try (Workers workers = new Workers()) {
            Staging staging = new Staging(trace, world, timing, workers, change);
            ScriptedAgent main = new ScriptedAgent(staging, trace, plan.main());
            for (int turn = 1; turn <= plan.main().turns().size(); turn++) {
                int number = turn;
                trace.run("turn " + number, () -> turn(staging, main, number));
            }
        }
    }

    private String turn(Staging staging, ScriptedAgent main, int turn) throws Exception {
        List<Callable<String>> work = new ArrayList<>();
        work.add(() -> main.answer(turn));
        if (turn == 1) {
            plan.beside().forEach(agent -> work.add(() -> beside(staging, agent)));
        }
        return staging.workers().all(work).get(0);
    }

    private String beside(Staging staging, AgentScript agent) throws Exception {
        TraceCollector trace = staging.trace();
        return new ScriptedAgent(staging, plan.named() ? trace.lane(agent.name()) : trace, agent).answer();
    }
}
