package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Shows a difference as lines of plain text, for a console or a test's message. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ConsoleDiff {
    private ConsoleDiff() {}

    /**
     * Shows both sessions beside each other: what is equal collapsed, each difference with its two values, the first one
     * marked with its cause.
     *
     * @param diff the difference
     * @return lines; nothing in them does anything on a console
     */
    public static String of(SessionDiff diff) {
        throw new UnsupportedOperationException("comes within the hour");
    }

    /**
     * Shows only where the sessions part.
     *
     * @param diff the difference
     * @return one to three lines; empty where nothing differs
     */
    public static String first(SessionDiff diff) {
        throw new UnsupportedOperationException("comes within the hour");
    }
}
