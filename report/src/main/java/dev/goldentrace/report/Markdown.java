package dev.goldentrace.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts any text into Markdown so that it stays text: no link, no mention, no HTML, no heading, list or table
 * cell of its own.
 */
final class Markdown {
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Markdown() {}

    /** Escapes for running text. */
    static String text(String text) {
        return oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([\\\\`*_{}\\[\\]!|~])", "\\\\$1")
                .replaceAll("([@#:])(?=[\\w/])", "$1\u200B")
                .replaceAll("(?i)\\b(www)\\.", "$1\u200B.")
                .replaceAll("^([-+=#]|\\d+(?=[.)]))", "$1\u200B");
    }

    /** A code span: nothing in it is read as Markdown. */
    static String code(String text) {
        String line = oneLine(text);
        String fence = "`".repeat(longestRun(line) + 1);
        boolean touches = line.isEmpty() || line.startsWith("`") || line.endsWith("`");
        return touches ? fence + " " + line + " " + fence : fence + line + fence;
    }

    /** A code span in a table, where only a bar can end it. */
    static String cell(String text) {
        return code(text).replace("|", "\\|");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static int longestRun(String text) {
        Matcher runs = BACKTICKS.matcher(text);
        int longest = 0;
        while (runs.find()) {
            longest = Math.max(longest, runs.end() - runs.start());
        }
        return longest;
    }
}
