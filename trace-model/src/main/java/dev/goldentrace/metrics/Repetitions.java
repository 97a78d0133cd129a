package dev.goldentrace.metrics;

import dev.goldentrace.metrics.LaneCalls.Placed;
import dev.goldentrace.trace.Effect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts calls of one lane that are the same and have the same result, until something new is done. */
final class Repetitions {
    private final Map<Repeated, List<Placed>> longest = new LinkedHashMap<>();
    private final Map<Repeated, List<Placed>> current = new LinkedHashMap<>();
    private final Set<CallKey> changes = new HashSet<>();

    private record Repeated(CallKey key, Result result) {
        static Repeated of(Placed placed) {
            return new Repeated(placed.key(), placed.result());
        }
    }

    static List<Loop> of(LaneCalls lane, int times) {
        Repetitions repetitions = new Repetitions();
        lane.calls().forEach(repetitions::count);
        repetitions.beginAnew();
        return repetitions.longest.values().stream()
                .filter(calls -> calls.size() >= times)
                .map(Repetitions::loop)
                .toList();
    }

    private void count(Placed placed) {
        if (placed.call().effect() == Effect.CHANGES && placed.call().succeeded() && changes.add(placed.key())) {
            beginAnew();
        }
        current.computeIfAbsent(Repeated.of(placed), key -> new ArrayList<>()).add(placed);
    }

    private void beginAnew() {
        current.forEach(
                (key, calls) -> longest.merge(key, calls, (before, now) -> now.size() > before.size() ? now : before));
        current.clear();
    }

    private static Loop loop(List<Placed> calls) {
        Placed first = calls.get(0);
        return new Loop(Loop.Signal.REPETITION, List.of(first.call()), calls.size(), first.place());
    }
}
