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
    private final List<Difference> differences = new ArrayList<>();
    private @Nullable Row movedTo;

    Row(
            Lane.@Nullable Read golden,
            @Nullable TurnOutline goldenOutline,
            Lane.@Nullable Read candidate,
            @Nullable TurnOutline candidateOutline) {
        this.golden = golden;
        this.goldenOutline = goldenOutline;
        this.candidate = candidate;
        this.candidateOutline = candidateOutline;
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
