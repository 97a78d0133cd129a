package dev.goldentrace.assertions;

import dev.goldentrace.trace.Visible;
import org.jspecify.annotations.Nullable;

/**
 * Why an assertion fails.
 *
 * @param claim what was asserted, such as {@code to take 2 steps}
 * @param expected what was expected, in words
 * @param actual what came, in words
 * @param hint why it may be or what to do, or null
 */
record Failure(
        String claim,
        String expected,
        String actual,
        @Nullable String hint) {

    Failure(String claim, String expected, String actual) {
        this(claim, expected, actual, null);
    }

    /** The whole message, with what is asserted about in short. */
    String message(Scope scope) {
        StringBuilder message = new StringBuilder("Expecting ")
                .append(scope.subject())
                .append(' ')
                .append(claim);
        line(message, "expected", expected);
        line(message, "actual", actual);
        if (hint != null) {
            line(message, "hint", hint);
        }
        InShort.append(scope, message);
        return Visible.console(message.toString());
    }

    static void line(StringBuilder message, String label, String text) {
        message.append("\n  ").append(label).append(" ".repeat(Math.max(0, 9 - label.length())));
        message.append("  ").append(Visible.inLine(text));
    }
}
