package dev.goldentrace.replay;

import java.util.Optional;

/** The line that takes a field out of the comparison. Only where a field differs: neither a call as a whole
 * nor a history can be ignored. */
final class IgnoreLine {
    private IgnoreLine() {}

    static Optional<String> of(Difference difference) {
        return difference.cause() instanceof Cause.History
                ? Optional.empty()
                : IgnorePath.of(difference).map(path -> "@AgentTrace(ignore = " + quoted(path) + ")");
    }

    private static String quoted(String path) {
        return '"' + path.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
