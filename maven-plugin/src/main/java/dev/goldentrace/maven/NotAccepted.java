package dev.goldentrace.maven;

import org.jspecify.annotations.Nullable;

/** Says why a candidate did not become the golden, and what to do. */
final class NotAccepted extends Exception {
    NotAccepted(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
