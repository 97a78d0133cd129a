package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A session that was not written to its golden; it can be accepted where it is complete and replays.
 *
 * @param path the candidate's file, in golden format, from the module's root, with {@code /}
 * @param goldenSha256 the SHA-256 (lower-case hex) of the golden's file when the candidate was made, so that accepting
 *     it cannot undo somebody else's change; null where there was no golden
 * @param reason why it was not written, in one line
 * @param unfit why it must not be accepted, in one line, such as that its run stopped midway or would not replay; null where
 *     it is complete and replays
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Candidate(
        String path,
        @Nullable String goldenSha256,
        String reason,
        @Nullable String unfit) {

    /** Checks that all parts are there. */
    public Candidate {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Makes a candidate that can be accepted.
     *
     * @param path the candidate's file, from the module's root, with {@code /}
     * @param goldenSha256 the SHA-256 of the golden's file, or null where there was none
     * @param reason why it was not written, in one line
     */
    public Candidate(String path, @Nullable String goldenSha256, String reason) {
        this(path, goldenSha256, reason, null);
    }

    /** {@return whether it is complete and replays, so that it may become the golden} */
    public boolean acceptable() {
        return unfit == null;
    }
}
