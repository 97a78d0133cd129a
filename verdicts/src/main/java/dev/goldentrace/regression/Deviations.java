package dev.goldentrace.regression;

import dev.goldentrace.trace.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** Collects how a candidate's state-changing calls deviate, tool by tool. */
final class Deviations {
    private final List<String> missing = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    /** A missing call and a call too many of one tool are one changed call, in the order in which they stand. */
    void add(List<Shape> absent, List<Placed<ToolCall>> extra, int tolerated) {
        int pairs = Math.min(absent.size(), extra.size());
        for (int i = 0; i < pairs; i++) {
            changed.add(absent.get(i).differenceTo(extra.get(i).call().request()));
            places.add(extra.get(i).place());
        }
        absent.stream().skip(pairs).map(Shape::describe).forEach(missing::add);
        extra.stream().skip(pairs + (long) tolerated).forEach(this::add);
    }

    void add(Placed<ToolCall> extra) {
        added.add(Shown.call(extra.call()));
        places.add(extra.place());
    }

    Difference difference() {
        return new Difference(missing, added, changed, places.isEmpty() ? "" : places.get(0));
    }
}
