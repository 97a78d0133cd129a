package dev.goldentrace.redaction.internal.field;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Says of a field's text whether it only stands where a value could. */
final class Placeholder {
    private static final Set<String> WORDS = WordSet.of(
            "n/a na none null nil unknown undefined unspecified string text str number integer boolean object array true"
                    + " false yes no tbd todo any all other redacted hidden masked removed empty missing required optional");

    private static final Pattern NOT_THERE =
            Pattern.compile("not (?:available|provided|set|specified|known|applicable)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKED = Pattern.compile("[<\\[{$%*#]++.{0,80}+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]*+");

    private Placeholder() {}

    static boolean is(String text) {
        String stripped = text.strip();
        return NO_LETTER_OR_DIGIT.matcher(stripped).matches()
                || WORDS.contains(stripped.toLowerCase(Locale.ROOT))
                || NOT_THERE.matcher(stripped).matches()
                || isMarked(stripped);
    }

    /** {@code <name>}, {@code {name}}, {@code ${name}}, {@code [NAME]}, {@code %NAME%}. */
    private static boolean isMarked(String text) {
        if (text.length() < 2 || !MARKED.matcher(text).matches() || Digits.count(text) > 0) {
            return false;
        }
        return ">]}%".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
