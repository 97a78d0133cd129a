package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Shows a difference in Markdown, for a pull request or a build's summary. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class MarkdownDiff {
    private MarkdownDiff() {}

    /**
     * Shows the first divergence and a table of all differences.
     *
     * @param diff the difference
     * @return Markdown; nothing in the sessions' texts is taken for markup
     */
    public static String of(SessionDiff diff) {
        throw new UnsupportedOperationException("comes within the hour");
    }
}
