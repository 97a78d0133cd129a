package dev.goldentrace.diff;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of conversation, over all runs of its session.
 *
 * @param name how the session calls it
 * @param turns in order
 */
record Lane(String name, List<Read> turns) {

    /**
     * A turn as it was read.
     *
     * @param turn the turn
     * @param calls its calls, and after them those that its model asked for and that nobody made
     * @param order its place among all turns of the session, from 0
     * @param told what its request adds
     */
    record Read(Turn turn, List<Call> calls, int order, Told told) {
        boolean isMade(int call) {
            return call < turn.calls().size();
        }
    }

    static List<Lane> of(Session session) {
        return new Reading().of(session);
    }

    /** What a lane that nobody named is called, by the collector: {@code lane 2}, or below a tool. */
    boolean isNamed() {
        return !name.startsWith("lane ") && !name.contains("/");
    }

    private static final class Reading {
        private final Map<String, List<Read>> lanes = new LinkedHashMap<>();
        private final Map<String, LaneReader> readers = new LinkedHashMap<>();
        private int order;

        List<Lane> of(Session session) {
            int number = 0;
            for (Run run : session.runs()) {
                read(++number, run);
            }
            return lanes.entrySet().stream()
                    .map(lane -> new Lane(lane.getKey(), List.copyOf(lane.getValue())))
                    .toList();
        }

        private void read(int number, Run run) {
            if (!run.prelude().isEmpty()) {
                Position start = new Position(number, Step.MAIN_LANE, 0, 0);
                add(new Turn(start, null, run.prelude()), run.prelude(), Told.nothing());
            }
            Map<String, Integer> steps = new LinkedHashMap<>();
            for (Step step : run.steps()) {
                int count = steps.merge(step.lane(), 1, Integer::sum);
                List<Call> calls = AskedCalls.of(step);
                Told told = readers.computeIfAbsent(step.lane(), unseen -> new LaneReader())
                        .read(step.llm(), calls);
                add(new Turn(new Position(number, step.lane(), count, 0), step.llm(), step.calls()), calls, told);
            }
        }

        private void add(Turn turn, List<Call> calls, Told told) {
            lanes.computeIfAbsent(turn.at().lane(), unseen -> new ArrayList<>())
                    .add(new Read(turn, List.copyOf(calls), order++, told));
        }
    }
}
