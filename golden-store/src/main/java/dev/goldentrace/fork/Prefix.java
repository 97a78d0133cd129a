package dev.goldentrace.fork;

import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Cuts sessions. */
final class Prefix {
    private Prefix() {}

    /** What was recorded up to a fork point: a run's calls before its first step belong to that step. */
    static Session of(Session session, ForkPoint point) {
        UpTo upTo = new UpTo(point);
        List<Run> runs = new ArrayList<>();
        for (Run run : session.runs()) {
            List<Step> steps = run.steps().stream().filter(upTo).toList();
            if (point.step() > 0 && (!steps.isEmpty() || (run.steps().isEmpty() && !upTo.over))) {
                runs.add(withSteps(run, steps));
            }
        }
        return withRuns(session, runs);
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

    static Session withRuns(Session session, List<Run> runs) {
        return new Session(session.user(), session.memory(), session.labels(), session.facts(), session.start(), runs);
    }

    /** Holds until the lane's next step begins. */
    private static final class UpTo implements Predicate<Step> {
        private final ForkPoint point;
        private int steps;
        private boolean over;

        UpTo(ForkPoint point) {
            this.point = point;
            this.over = point.step() == 0;
        }

        @Override
        public boolean test(Step step) {
            if (step.lane().equals(point.lane())) {
                steps++;
            }
            over |= steps > point.step();
            return !over;
        }
    }
}
