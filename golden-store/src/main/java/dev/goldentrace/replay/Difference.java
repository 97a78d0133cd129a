package dev.goldentrace.replay;

import org.jspecify.annotations.Nullable;

/**
 * The first place where a request is not the recorded one.
 *
 * @param cause what it is about
 * @param path where in the request, as a JSON path
 * @param expected the recorded value; null for absent
 * @param actual the value that came; null for absent
 */
record Difference(
        Cause cause,
        String path,
        @Nullable Object expected,
        @Nullable Object actual) {}
