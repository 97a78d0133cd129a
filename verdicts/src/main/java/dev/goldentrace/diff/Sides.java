package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of a difference. Values are plain JSON values; {@code null} says that there is none, and
 * {@link dev.goldentrace.replay.JsonNull#NULL} is the {@code null} of JSON.
 *
 * @param golden where it stands in the golden; null where it does not
 * @param candidate where it stands in the candidate; null where it does not
 * @param path where in the call, as a JSON path; {@code $} for all of it
 * @param expected the golden's value; null for absent
 * @param actual the candidate's value; null for absent
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Sides(
        @Nullable Position golden,
        @Nullable Position candidate,
        String path,
        @Nullable Object expected,
        @Nullable Object actual) {

    /** Checks that it stands somewhere. */
    public Sides {
        Objects.requireNonNull(path, "path");
        if (golden == null && candidate == null) {
            throw new IllegalArgumentException("what differs stands in the golden, in the candidate, or in both");
        }
    }

    /** {@return where it stands: in the golden, else in the candidate} */
    public Position place() {
        return golden != null ? golden : Objects.requireNonNull(candidate);
    }
}
