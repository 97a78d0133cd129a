package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A line of conversation of the golden beside one of the candidate.
 *
 * @param golden its name in the golden; null where only the candidate has it
 * @param candidate its name in the candidate; null where only the golden has it
 * @param turns their steps beside each other, in order
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AlignedLane(@Nullable String golden, @Nullable String candidate, List<AlignedTurn> turns) {
    /** Copies the turns. */
    public AlignedLane {
        turns = List.copyOf(turns);
    }
}
