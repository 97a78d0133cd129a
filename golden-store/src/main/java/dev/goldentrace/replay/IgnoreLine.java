package dev.goldentrace.replay;

import java.util.Optional;

/** The line that takes a field out of the comparison. Only where a field differs: a call as a whole cannot be ignored. */
final class IgnoreLine {
    private IgnoreLine() {}

    static Optional<String> of(Difference difference) {
        return Optional.empty();
    }
}
