package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A mismatch that a replay went on past.
 *
 * @param standing what it is beside the first one
 * @param divergence what differs
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record FurtherDivergence(Standing standing, DivergenceResult divergence) {

    /** Checks that both are there. */
    public FurtherDivergence {
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(divergence, "divergence");
    }
}
