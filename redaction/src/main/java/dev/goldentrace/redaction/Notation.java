package dev.goldentrace.redaction;

import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/**
 * How the surrogates of a type are written. No two ordinals have one text, and none is found within another: a text is
 * enclosed, or of one length, or (as digits may follow digits) only found where it {@link #hasBorders}.
 *
 * @param texts gives the text of an ordinal, from 1; made from nothing else
 * @param own a text that can be nothing but a surrogate of the type, so that it is never redacted again; matches nothing
 *     where real values look the same
 * @param literals what stands in each text that {@code own} matches, in lower case: one of these
 * @param cased whether it has letters whose case follows the value's
 * @param digits whether it begins or ends with a digit, so that no other digit may stand beside it
 */
record Notation(LongFunction<String> texts, Pattern own, List<String> literals, boolean cased, boolean digits) {
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    /** The ordinal between two words. */
    static Notation enclosed(String prefix, String suffix) {
        Pattern own = Pattern.compile(Pattern.quote(prefix) + "[1-9][0-9]{0,17}" + Pattern.quote(suffix));
        return new Notation(ordinal -> prefix + ordinal + suffix, own, List.of(Spelling.lower(prefix)), false, false);
    }

    /** The ordinal in letters, within words. */
    static Notation words(String prefix, String suffix) {
        Pattern own = Pattern.compile("(?i)" + prefix + "[a-x]{1,14}" + suffix);
        return new Notation(
                ordinal -> prefix + OrdinalTexts.letters(ordinal) + suffix,
                own,
                List.of(Spelling.lower(prefix)),
                true,
                false);
    }

    /** Digits of a range that is kept for examples and never given out. */
    static Notation reserved(LongFunction<String> texts, String own, String... literals) {
        Pattern alone = Pattern.compile("(?<![0-9])(?:" + own + ")(?![0-9])");
        return new Notation(texts, alone, List.of(literals), false, true);
    }

    /** Digits that a real value may have too: told from it by the golden's header alone. */
    static Notation digits(LongFunction<String> texts) {
        return new Notation(texts, NOTHING, List.of(), false, true);
    }

    String text(long ordinal) {
        return texts.apply(ordinal);
    }

    /** Whether what stands from {@code start} to {@code end} cannot be a part of longer digits. */
    boolean hasBorders(CharSequence text, int start, int end) {
        return !digits || Borders.ofDigits(text, start, end);
    }
}
