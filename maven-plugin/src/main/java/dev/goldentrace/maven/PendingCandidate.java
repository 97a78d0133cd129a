package dev.goldentrace.maven;

import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestIdentity;
import org.jspecify.annotations.Nullable;

/**
 * A candidate that waits.
 *
 * @param test whose it is
 * @param status how that test ended
 * @param path the candidate's file, from the module's root
 * @param golden the golden's file, from the module's root
 * @param reason why it was not written
 * @param unfit why it must not be accepted; null where it can be
 */
record PendingCandidate(
        TestIdentity test,
        Status status,
        String path,
        String golden,
        String reason,
        @Nullable String unfit) {}
