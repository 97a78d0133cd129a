package dev.goldentrace.fork;

import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.util.ArrayList;
import java.util.List;

/** Cuts sessions. */
final class Prefix {
    private Prefix() {}

    /** What was recorded up to a fork point: a run's calls before its first step belong to that step. */
    static Session of(Session session, ForkPoint point) {
        int left = cut(session, point);
        List<Run> runs = new ArrayList<>();
        for (Run run : session.runs()) {
            int taken = Math.min(left, run.steps().size());
            if (taken > 0 || (run.steps().isEmpty() && left > 0)) {
                runs.add(withSteps(run, run.steps().subList(0, taken)));
            }
            left -= taken;
        }
        return session.withRuns(runs);
    }

    /** How many of the session's steps come before the lane's next one; after its last one, to the end of its run. */
    private static int cut(Session session, ForkPoint point) {
        if (point.step() == 0) {
            return 0;
        }
        int steps = 0;
        int ofLane = 0;
        for (Run run : session.runs()) {
            for (Step step : run.steps()) {
                if (step.lane().equals(point.lane()) && ++ofLane > point.step()) {
                    return steps;
                }
                steps++;
            }
            if (ofLane == point.step() && count(session, point.lane()) == ofLane) {
                return steps;
            }
        }
        return steps;
    }

    static int count(Session session, String lane) {
        return (int) session.steps().stream()
                .filter(step -> step.lane().equals(lane))
                .count();
    }

    static Run withSteps(Run run, List<Step> steps) {
        return new Run(
                run.number(),
                run.status(),
                run.input(),
                run.answer(),
                run.error(),
                run.start(),
                run.latency(),
                run.prelude(),
                steps);
    }
}
