package dev.goldentrace.replay;

import dev.goldentrace.trace.Visible;

/**
 * One thing to do about a divergence.
 *
 * @param label when to do it
 * @param text what to do, or the line or command to paste
 */
record Remedy(String label, String text) {

    /** {@return it as a line of a message} */
    String line() {
        return String.format("%-17s %s", label + ":", Visible.inLine(text));
    }

    @Override
    public String toString() {
        return label + ": " + text;
    }
}
