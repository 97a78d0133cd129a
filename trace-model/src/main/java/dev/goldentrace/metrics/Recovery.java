package dev.goldentrace.metrics;

/**
 * A first attempt at a tool that failed, and what became of it.
 *
 * @param tool its name
 * @param ending how it ended
 */
record Recovery(String tool, Ending ending) {
    /** What can become of a failed first attempt. */
    enum Ending {
        /** A retry with arguments that had not failed before succeeded. */
        CORRECTED,
        /** A retry with arguments that had failed before succeeded: the tool's trouble went by. */
        REPEATED,
        /** The tool was not tried again, and the next step with tool calls had another tool succeed. */
        OTHER_TOOL,
        /** None of these. */
        LEFT
    }
}
