package dev.goldentrace.diff;

import java.util.ArrayList;
import java.util.List;

/** A lane with the outlines of its elements: each turn, and before it what it was told, if anything. */
final class OutlinedLane {
    private final Lane lane;
    private final List<Element> elements;

    private OutlinedLane(Lane lane, List<Element> elements) {
        this.lane = lane;
        this.elements = elements;
    }

    /** One element, and the turn that it belongs to. */
    record Element(Lane.Read read, Outline outline) {
        boolean isTurn() {
            return outline instanceof TurnOutline;
        }
    }

    static OutlinedLane of(Lane lane, Outliner outliner) {
        List<Element> elements = new ArrayList<>();
        for (Lane.Read read : lane.turns()) {
            if (!read.told().added().isEmpty()) {
                elements.add(new Element(read, outliner.of(read.told())));
            }
            elements.add(new Element(read, outliner.of(read)));
        }
        return new OutlinedLane(lane, List.copyOf(elements));
    }

    Lane lane() {
        return lane;
    }

    List<Element> elements() {
        return elements;
    }

    /** What it costs that only one side has it. */
    long alone() {
        return elements.stream()
                .mapToLong(element -> TurnDistance.alone(element.outline()))
                .sum();
    }

    boolean isSame(OutlinedLane other) {
        return ids().equals(other.ids());
    }

    private List<Integer> ids() {
        return elements.stream().map(element -> element.outline().id()).toList();
    }

    SequenceAlignment alignedWith(OutlinedLane other) {
        return SequenceAlignment.of(new ElementCosts(elements, other.elements));
    }

    private record ElementCosts(List<Element> golden, List<Element> candidate) implements SequenceAlignment.Costs {
        @Override
        public int size() {
            return golden.size();
        }

        @Override
        public int otherSize() {
            return candidate.size();
        }

        @Override
        public boolean areSame(int one, int other) {
            return golden.get(one).outline().id()
                    == candidate.get(other).outline().id();
        }

        @Override
        public long pair(int one, int other) {
            return TurnDistance.of(
                    golden.get(one).outline(), candidate.get(other).outline());
        }

        @Override
        public long alone(int one) {
            return TurnDistance.alone(golden.get(one).outline());
        }

        @Override
        public long otherAlone(int other) {
            return TurnDistance.alone(candidate.get(other).outline());
        }
    }
}
