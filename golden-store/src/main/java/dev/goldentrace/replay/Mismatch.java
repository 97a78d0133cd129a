package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One place where a recorded call is not the other one.
 *
 * @param cause what it is about
 * @param path where in the call, as a JSON path
 * @param expected the first recording's value, {@link JsonNull#NULL} for JSON's null; null for absent
 * @param actual the other's value, {@link JsonNull#NULL} for JSON's null; null for absent
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Mismatch(
        Cause cause,
        String path,
        @Nullable Object expected,
        @Nullable Object actual) {
    static Mismatch of(Difference difference) {
        return new Mismatch(difference.cause(), difference.path(), difference.expected(), difference.actual());
    }
}
