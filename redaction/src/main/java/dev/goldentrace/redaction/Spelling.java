package dev.goldentrace.redaction;

/**
 * How a value is written as to case. One value, whatever its case, is one surrogate, whose case says which of its spellings
 * stands in a place: {@code Mia}, {@code mia} and {@code MIA} are {@code Anonaym}, {@code anonaym} and {@code ANONAYM}.
 * What is none of the three is {@link #ODD}, {@code aNONAYM}: all odd spellings of a value are held to be one.
 *
 * <p>The usual spelling is the one in which the value was met first that is neither all lower nor all upper case, such as
 * {@code McDonald}; where there is none, each word begins with a capital. In a replay the live text must be in the spelling
 * of its place, so that an agent that begins to shout is found; the usual spelling is learned where it is met. This holds
 * for types whose surrogates are words ({@link Notation#cased()}); values of the others are told apart by case.
 */
enum Spelling {
    /** As it is usually written. */
    USUAL,
    /** All in lower case. */
    LOWER,
    /** All in upper case. */
    UPPER,
    /** In none of these. */
    ODD;

    /** Writes a value in this spelling; character by character, so that its length never changes. */
    String write(String usual) {
        return switch (this) {
            case USUAL -> usual;
            case LOWER -> lower(usual);
            case UPPER -> upper(usual);
            case ODD -> swapped(usual);
        };
    }

    /** The spelling of a text whose value is usually written so. */
    static Spelling of(String text, String usual) {
        if (text.equals(usual)) {
            return USUAL;
        }
        if (text.equals(lower(text))) {
            return LOWER;
        }
        return text.equals(upper(text)) ? UPPER : ODD;
    }

    /** Whether a text may be how its value is usually written: it is not merely in one case all over. */
    static boolean mayBeUsual(String text) {
        String lower = lower(text);
        return text.equals(capitalized(lower)) || !(text.equals(lower) || text.equals(upper(text)));
    }

    static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            lower.setCharAt(i, Character.toLowerCase(text.charAt(i)));
        }
        return lower.toString();
    }

    private static String upper(String text) {
        StringBuilder upper = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            upper.setCharAt(i, Character.toUpperCase(text.charAt(i)));
        }
        return upper.toString();
    }

    private static String swapped(String text) {
        StringBuilder swapped = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            swapped.setCharAt(i, Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
        }
        return swapped.toString();
    }

    /** Each word begins with a capital; a letter after a digit begins none. */
    static String capitalized(String lower) {
        StringBuilder words = new StringBuilder(lower);
        for (int i = 0; i < lower.length(); i++) {
            if (i == 0 || !Character.isLetterOrDigit(lower.charAt(i - 1))) {
                words.setCharAt(i, Character.toUpperCase(lower.charAt(i)));
            }
        }
        return words.toString();
    }
}
