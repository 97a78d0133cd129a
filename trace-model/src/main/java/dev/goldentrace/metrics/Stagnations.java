package dev.goldentrace.metrics;

import dev.goldentrace.metrics.LaneCalls.Placed;
import dev.goldentrace.trace.Effect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds steps of one lane, one after the other, whose calls told nothing new: the same call gave the same, the same tool said
 * the same error, or the same tool came back empty again. That another question has the same short answer is news.
 */
final class Stagnations {
    private final Set<Object> known = new HashSet<>();
    private final List<List<Placed>> underway = new ArrayList<>();
    private final List<Loop> loops = new ArrayList<>();
    private final int steps;

    private record Answered(CallKey key, Result result) {}

    private record Refused(String tool, Result result) {}

    private record Empty(String tool) {}

    private Stagnations(int steps) {
        this.steps = steps;
    }

    static List<Loop> of(LaneCalls lane, int steps) {
        Stagnations stagnations = new Stagnations(steps);
        lane.steps().forEach(stagnations::add);
        stagnations.end();
        return stagnations.loops;
    }

    private void add(List<Placed> step) {
        boolean news = false;
        for (Placed placed : step) {
            news |= isNews(placed);
        }
        if (news) {
            end();
        } else {
            underway.add(step);
        }
    }

    private boolean isNews(Placed placed) {
        boolean first = known.add(new Answered(placed.key(), placed.result()));
        String tool = placed.key().tool();
        if (placed.result().error()) {
            return known.add(new Refused(tool, placed.result()));
        }
        boolean cameBackEmpty = placed.result().isEmpty() && placed.call().effect() != Effect.CHANGES;
        return cameBackEmpty ? known.add(new Empty(tool)) : first;
    }

    private void end() {
        List<Placed> calls = underway.stream().flatMap(List::stream).toList();
        if (underway.size() >= steps && !isOneCall(calls)) {
            loops.add(new Loop(
                    Loop.Signal.STAGNATION,
                    calls.stream().map(Placed::call).toList(),
                    underway.size(),
                    calls.get(0).place()));
        }
        underway.clear();
    }

    /** That is a repetition, if it is anything. */
    private static boolean isOneCall(List<Placed> calls) {
        return calls.stream().map(Placed::key).distinct().count() == 1;
    }
}
