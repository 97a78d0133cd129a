package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A step of the golden beside one of the candidate, or what was called before a run's first step.
 *
 * @param golden the golden's; null where only the candidate has it
 * @param candidate the candidate's; null where only the golden has it
 * @param differences in what they differ, in order; none where they are the same
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AlignedTurn(@Nullable Turn golden, @Nullable Turn candidate, List<Difference> differences) {
    /** Copies the differences. */
    public AlignedTurn {
        differences = List.copyOf(differences);
    }

    /** {@return whether both have it and it is the same} */
    public boolean isSame() {
        return differences.isEmpty();
    }
}
