package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.replay.Cause;
import org.apiguardian.api.API;

/**
 * Where two sessions part, and why.
 *
 * @param difference the first difference
 * @param cause why they part: {@link Cause.ModelItself} where the model was told the same and did another thing, else what
 *     the difference is about
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record FirstDivergence(Difference difference, Cause cause) {}
