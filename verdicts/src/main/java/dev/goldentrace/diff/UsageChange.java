package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Usage;
import org.apiguardian.api.API;

/**
 * Other tokens of a step that both sessions have. It is no {@link Difference}: tokens are observed, not compared.
 *
 * @param golden the step in the golden
 * @param candidate the step in the candidate
 * @param expected the golden's tokens
 * @param actual the candidate's tokens
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record UsageChange(Position golden, Position candidate, Usage expected, Usage actual) {}
