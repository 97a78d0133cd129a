package dev.goldentrace.diff;

import java.util.List;

/** A lane with the outlines of its turns. */
final class OutlinedLane {
    private final Lane lane;
    private final List<TurnOutline> outlines;

    private OutlinedLane(Lane lane, List<TurnOutline> outlines) {
        this.lane = lane;
        this.outlines = outlines;
    }

    static OutlinedLane of(Lane lane, Outliner outliner) {
        return new OutlinedLane(lane, lane.turns().stream().map(outliner::of).toList());
    }

    Lane lane() {
        return lane;
    }

    List<TurnOutline> outlines() {
        return outlines;
    }

    /** What it costs that only one side has it. */
    long alone() {
        return outlines.stream().mapToLong(TurnDistance::alone).sum();
    }

    boolean isSame(OutlinedLane other) {
        return outlines.stream()
                .map(TurnOutline::id)
                .toList()
                .equals(other.outlines.stream().map(TurnOutline::id).toList());
    }

    SequenceAlignment alignedWith(OutlinedLane other) {
        return SequenceAlignment.of(new TurnCosts(outlines, other.outlines));
    }

    private record TurnCosts(List<TurnOutline> golden, List<TurnOutline> candidate) implements SequenceAlignment.Costs {
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
            return golden.get(one).id() == candidate.get(other).id();
        }

        @Override
        public long pair(int one, int other) {
            return TurnDistance.of(golden.get(one), candidate.get(other));
        }

        @Override
        public long alone(int one) {
            return TurnDistance.alone(golden.get(one));
        }

        @Override
        public long otherAlone(int other) {
            return TurnDistance.alone(candidate.get(other));
        }
    }
}
