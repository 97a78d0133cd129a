package dev.goldentrace.junit;

import dev.goldentrace.trace.Visible;

/** Says that a recording was made and not written, why, and how to accept it. */
final class PendingRecording extends AssertionError {
    private static final long serialVersionUID = 1L;

    PendingRecording(String message) {
        super(Visible.console(message));
    }
}
