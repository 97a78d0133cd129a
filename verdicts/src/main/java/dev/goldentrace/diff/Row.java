package dev.goldentrace.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two turns beside each other, in the work: what differs is found bit by bit. */
final class Row {
    private final Lane.@Nullable Read golden;
    private final Lane.@Nullable Read candidate;
    private final @Nullable TurnOutline goldenOutline;
    private final @Nullable TurnOutline candidateOutline;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private @Nullable Row movedTo;

    /** Of turns; null for a side that has none. */
    Row(OutlinedLane.@Nullable Element golden, OutlinedLane.@Nullable Element candidate) {
        this.golden = golden == null ? null : golden.read();
        this.goldenOutline = golden == null ? null : (TurnOutline) golden.outline();
        this.candidate = candidate == null ? null : candidate.read();
        this.candidateOutline = candidate == null ? null : (TurnOutline) candidate.outline();
    }

    /**
     * Two turns of which what they were told is to be compared. They need not be those of the row.
     *
     * @param golden null where only the candidate's was told something
     * @param candidate null where only the golden's was told something
     */
    record Input(Lane.@Nullable Read golden, Lane.@Nullable Read candidate) {
        List<Told.Added> goldenAdded() {
            return golden == null ? List.of() : golden.told().added();
        }

        List<Told.Added> candidateAdded() {
            return candidate == null ? List.of() : candidate.told().added();
        }
    }

    void tell(Input input) {
        inputs.add(input);
    }

    List<Input> inputs() {
        return inputs;
    }

    boolean isPair() {
        return golden != null && candidate != null;
    }

    boolean isRemoved() {
        return candidate == null;
    }

    boolean isAdded() {
        return golden == null;
    }

    Lane.Read golden() {
        return Objects.requireNonNull(golden);
    }

    Lane.Read candidate() {
        return Objects.requireNonNull(candidate);
    }

    TurnOutline goldenOutline() {
        return Objects.requireNonNull(goldenOutline);
    }

    TurnOutline candidateOutline() {
        return Objects.requireNonNull(candidateOutline);
    }

    /** The only one that is there, or the golden's. */
    Lane.Read any() {
        return golden != null ? golden : candidate();
    }

    List<Difference> differences() {
        return differences;
    }

    void add(Difference difference) {
        differences.add(difference);
    }

    /** Where the same turn stands in the other session; null where it is nowhere. */
    @Nullable
    Row movedTo() {
        return movedTo;
    }

    static void move(Row removed, Row added) {
        removed.movedTo = added;
        added.movedTo = removed;
    }

    AlignedTurn aligned() {
        return new AlignedTurn(
                golden == null ? null : golden.turn(), candidate == null ? null : candidate.turn(), differences);
    }
}
