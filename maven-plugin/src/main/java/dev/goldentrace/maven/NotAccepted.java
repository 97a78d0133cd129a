package dev.goldentrace.maven;

import dev.goldentrace.trace.Visible;
import org.jspecify.annotations.Nullable;

/** Says why a candidate did not become the golden, and what to do. */
final class NotAccepted extends Exception {
    NotAccepted(String message, @Nullable Throwable cause) {
        super(Visible.console(message), cause);
    }
}
