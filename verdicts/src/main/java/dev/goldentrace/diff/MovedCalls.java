package dev.goldentrace.diff;

import dev.goldentrace.replay.Cause;
import java.util.ArrayList;
import java.util.List;

/** Takes a call that is gone from one step and comes in another of its lane, with the same arguments, for one that moved. */
final class MovedCalls {
    private final List<Difference.OfCall> added = new ArrayList<>();

    private MovedCalls() {}

    static void find(Rows lane) {
        new MovedCalls().findIn(lane.rows());
    }

    private void findIn(List<Row> rows) {
        rows.forEach(row -> row.differences().stream()
                .filter(difference -> difference.change() == Change.ADDED)
                .filter(Difference.OfCall.class::isInstance)
                .forEach(difference -> added.add((Difference.OfCall) difference)));
        if (added.isEmpty()) {
            return;
        }
        for (Row row : rows) {
            for (int i = 0; i < row.differences().size(); i++) {
                if (row.differences().get(i) instanceof Difference.OfCall removed
                        && removed.change() == Change.REMOVED) {
                    move(removed, rows);
                }
            }
        }
    }

    private void move(Difference.OfCall removed, List<Row> rows) {
        Object value = removed.sides().expected();
        added.stream()
                .filter(call -> String.valueOf(call.sides().actual()).equals(String.valueOf(value)))
                .findFirst()
                .ifPresent(call -> {
                    added.remove(call);
                    Difference moved = moved(removed, call);
                    rows.forEach(row -> row.differences()
                            .replaceAll(
                                    difference -> difference == removed || difference == call ? moved : difference));
                });
    }

    private static Difference moved(Difference.OfCall removed, Difference.OfCall call) {
        Position from = removed.sides().place();
        Sides sides = new Sides(
                from,
                call.sides().place(),
                "$",
                removed.sides().expected(),
                call.sides().actual());
        return new Difference.OfCall(
                Change.MOVED, removed.call(), sides, new Cause.Order(removed.call() + " of " + from.words()));
    }
}
