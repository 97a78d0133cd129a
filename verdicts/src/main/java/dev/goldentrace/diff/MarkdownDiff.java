package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Visible;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Shows a difference in Markdown, for a pull request or a build's summary.
 *
 * <pre>
 * **1 difference**, the first at &lt;code&gt;step 2 of the candidate&lt;/code&gt;: …
 *
 * | | where | what | expected | actual |
 * |---|---|---|---|---|
 * | + | … | … | … | … |
 * </pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class MarkdownDiff {
    private static final int MOST = 50;
    private static final String HEAD = "\n\n| | where | what | expected | actual |\n|---|---|---|---|---|\n";

    private MarkdownDiff() {}

    /**
     * Shows the first divergence and a table of all differences, up to {@value #MOST}.
     *
     * @param diff the difference
     * @return Markdown; nothing in the sessions' texts is taken for markup
     */
    public static String of(SessionDiff diff) {
        String count = "**" + ConsoleDiff.count(diff.differences().size()) + "**";
        return diff.firstDivergence()
                .map(first -> count + ", the first at " + code(DifferenceWords.place(first.difference())) + ": "
                        + code(first.cause().words()) + table(diff))
                .orElse(count);
    }

    private static String table(SessionDiff diff) {
        int more = diff.differences().size() - MOST;
        return HEAD
                + diff.differences().stream()
                        .limit(MOST)
                        .map(MarkdownDiff::line)
                        .collect(Collectors.joining("\n"))
                + (more > 0 ? "\n\nand " + more + " more" : "");
    }

    private static String line(Difference difference) {
        Sides sides = difference.sides();
        return "| " + code(difference.change().sign())
                + " | " + code(DifferenceWords.place(difference))
                + " | " + code(DifferenceWords.of(difference))
                + " | " + (sides.golden() == null ? "" : code(ShownValue.expected(sides)))
                + " | " + (sides.candidate() == null ? "" : code(ShownValue.actual(sides))) + " |";
    }

    /** As an element of HTML in which no sign has a meaning, for Markdown, for HTML, or for what links names and addresses. */
    private static String code(String text) {
        return "<code>"
                + Visible.inLine(text)
                        .chars()
                        .mapToObj(sign -> isPlain(sign) ? String.valueOf((char) sign) : "&#" + sign + ";")
                        .collect(Collectors.joining())
                + "</code>";
    }

    private static boolean isPlain(int sign) {
        return sign > 127 || sign == ' ' || Character.isLetterOrDigit(sign);
    }
}
