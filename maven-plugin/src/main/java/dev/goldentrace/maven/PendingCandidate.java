package dev.goldentrace.maven;

import dev.goldentrace.results.TestIdentity;
import org.jspecify.annotations.Nullable;

/**
 * A candidate that waits.
 *
 * @param test whose it is
 * @param path the candidate's file, from the module's root
 * @param golden the golden's file, from the module's root
 * @param goldenSha256 the golden's SHA-256 when the candidate was made, or null where there was none
 * @param reason why it was not written
 */
record PendingCandidate(
        TestIdentity test,
        String path,
        String golden,
        @Nullable String goldenSha256,
        String reason) {}
