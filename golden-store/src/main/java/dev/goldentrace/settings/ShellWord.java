package dev.goldentrace.settings;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Visible;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Puts a word into a command that is offered for pasting into a POSIX shell. Names of tools, tests and files come from
 * elsewhere: none of them may become a command of its own.
 *
 * <p>{@code of("get_order")} is itself; {@code of("a b; rm -rf ~")} is {@code 'a b; rm -rf ~'}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._#/@%+,=-]+");

    private ShellWord() {}

    /**
     * Quotes a word where a shell would read something else.
     *
     * @param word any text; what cannot be seen, line feeds too, is written as {@code \\u001b} and the like, as a terminal may
     *     obey it while it is pasted
     * @return the word, in single quotes where it needs them
     */
    public static String of(String word) {
        String shown = Visible.inLine(word);
        return PLAIN.matcher(shown).matches() ? shown : "'" + shown.replace("'", "'\\''") + "'";
    }
}
