package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Shows text that somebody else wrote (a model, a tool, a user) so that it is seen and does nothing: what has no shape of its
 * own becomes {@code \\u001b} and the like. It is shown, not dropped, because it may be the very difference.
 *
 * <p>Such are control characters, by which a terminal is steered, marks that turn the direction of text or have no width, and
 * halves of characters. A joiner between two letters or signs beyond Latin, Greek and Cyrillic belongs to writing and stays.
 *
 * <p>{@code text("\u005cu001b[31mred")} is {@code "\\u001b[31mred"}; {@code text("ünï 👩‍🚀")} is itself.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Visible {
    /** From here on scripts may need joiners, as emoji do. */
    private static final int JOINED_SCRIPTS = 0x0590;

    /** What build servers take for commands: GitHub at the start of a line, the others anywhere. */
    private static final Pattern BUILD_COMMAND = Pattern.compile("(?m)(^[^\\S\\n]*):(?=:)|(?<=#)(?<at>#)(?=\\w*\\[)");

    private Visible() {}

    /**
     * Shows a text of any number of lines.
     *
     * @param text any text
     * @return the text; line feeds and tabs stay
     */
    public static String text(String text) {
        return shown(text, true);
    }

    /**
     * Shows a text as part of one line, so that it cannot begin a line of its own.
     *
     * @param text any text
     * @return the text, with line feeds and tabs as {@code \n} and {@code \t}
     */
    public static String inLine(String text) {
        return shown(text, false);
    }

    /**
     * Shows a text on a console or in a message that is likely to be printed on one: also no build server takes a line of it
     * for a command, such as {@code ::set-output} or {@code ##vso[…]}.
     *
     * @param text any text
     * @return the text; line feeds and tabs stay
     */
    public static String console(String text) {
        return BUILD_COMMAND
                .matcher(text(text))
                .replaceAll(match -> match.group(1) == null ? "\\\\u0023" : "$1\\\\u003a");
    }

    /**
     * Escapes JSON so that a reader of the file sees what is there. Nothing is lost: it reads as before.
     *
     * @param json JSON text
     * @return the same value as JSON text
     */
    public static String json(String json) {
        return shown(json, true);
    }

    private static String shown(String text, boolean lines) {
        int at = firstUnseen(text, lines);
        if (at == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, at);
        int before = at == 0 ? 0 : text.codePointBefore(at);
        while (at < text.length()) {
            int point = text.codePointAt(at);
            append(point, isSeen(point, before, lines), shown);
            before = point;
            at += Character.charCount(point);
        }
        return shown.toString();
    }

    private static int firstUnseen(String text, boolean lines) {
        int before = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!isSeen(point, before, lines)) {
                return at;
            }
            before = point;
            at += Character.charCount(point);
        }
        return at;
    }

    private static void append(int point, boolean seen, StringBuilder shown) {
        if (seen) {
            shown.appendCodePoint(point);
        } else if (point == '\n' || point == '\t') {
            shown.append(point == '\n' ? "\\n" : "\\t");
        } else {
            for (char half : Character.toChars(point)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
            }
        }
    }

    private static boolean isSeen(int point, int before, boolean lines) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> lines && (point == '\n' || point == '\t');
            case Character.FORMAT -> (point == 0x200C || point == 0x200D) && before >= JOINED_SCRIPTS;
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
