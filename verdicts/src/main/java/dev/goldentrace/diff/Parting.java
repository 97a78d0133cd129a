package dev.goldentrace.diff;

import dev.goldentrace.replay.Cause;
import dev.goldentrace.replay.RecordingComparison;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why two sessions part where they do. What comes before is the same, so the model was told the same up to there. */
final class Parting {
    private final RecordingComparison comparison;
    private final List<Rows> lanes;

    Parting(RecordingComparison comparison, List<Rows> lanes) {
        this.comparison = comparison;
        this.lanes = lanes;
    }

    Optional<FirstDivergence> of(List<Row> rows) {
        return rows.stream()
                .filter(row -> !row.differences().isEmpty())
                .findFirst()
                .map(row -> {
                    Difference first = row.differences().get(0);
                    return new FirstDivergence(first, isModels(first, row) ? new Cause.ModelItself() : first.cause());
                });
    }

    private boolean isModels(Difference difference, Row row) {
        if (difference instanceof Difference.OfStep) {
            return isToldTheSame(row);
        }
        boolean called = difference instanceof Difference.OfCall || difference instanceof Difference.OfArgument;
        return called
                ? row.isPair() && !isMadeByOne(difference) && isAsked(difference.sides(), row)
                : difference.cause() instanceof Cause.ModelItself;
    }

    /** Both models asked for it, but only one agent made it. */
    private static boolean isMadeByOne(Difference difference) {
        boolean inOne = difference.change() == Change.ADDED || difference.change() == Change.REMOVED;
        return inOne
                && difference.sides().golden() != null
                && difference.sides().candidate() != null;
    }

    /** Whether the model of each side asked for what stands there, and not the agent's own code. */
    private static boolean isAsked(Sides sides, Row row) {
        return isAsked(sides.golden(), row.golden()) && isAsked(sides.candidate(), row.candidate());
    }

    /** Of a side that has no such call it is enough that it asked the model; of what moved, one side stands elsewhere. */
    private static boolean isAsked(@Nullable Position at, Lane.Read read) {
        if (at == null || !at.equals(read.turn().at(at.call() - 1))) {
            return read.turn().llm() != null;
        }
        return AskedCalls.asksFor(read.turn(), read.calls().get(at.call() - 1));
    }

    /** Where one side goes another way, its next step and the other's next step were told the same. */
    private boolean isToldTheSame(Row row) {
        Rows lane = lanes.stream()
                .filter(rows -> rows.rows().contains(row))
                .findFirst()
                .orElseThrow();
        int from = lane.rows().indexOf(row);
        List<Row> rest = lane.rows().subList(from, lane.rows().size());
        Optional<Lane.Read> golden =
                rest.stream().filter(other -> !other.isAdded()).findFirst().map(Row::golden);
        Optional<Lane.Read> candidate =
                rest.stream().filter(other -> !other.isRemoved()).findFirst().map(Row::candidate);
        return golden.isPresent() && candidate.isPresent() && isToldTheSame(golden.get(), candidate.get());
    }

    private boolean isToldTheSame(Lane.Read golden, Lane.Read candidate) {
        return golden.turn().llm() != null
                && candidate.turn().llm() != null
                && new Setups(comparison)
                        .compare(golden.turn().request(), candidate.turn().request())
                        .isEmpty()
                && new Inputs(comparison)
                        .added(golden.told().added(), candidate.told().added())
                        .isEmpty();
    }
}
