package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * Says that Goldentrace itself failed. It is an error of a type of its own, so that an agent's {@code catch (Exception)}
 * misses it and nobody takes it for a {@link UsageError}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class DefectError extends AssertionError {
    private static final long serialVersionUID = 1L;

    DefectError(String owner, Throwable cause) {
        super(owner + ": a defect of Goldentrace: " + cause + "; please report it", cause);
    }
}
