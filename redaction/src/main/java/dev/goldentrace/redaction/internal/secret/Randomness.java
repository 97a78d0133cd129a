package dev.goldentrace.redaction.internal.secret;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells text that a machine made up as a secret from words, names, identifiers and placeholders. */
final class Randomness {
    private static final int SHORTEST = 8;
    private static final double LEAST_BITS_PER_CHARACTER = 2.75;
    private static final double LEAST_BITS_WITHOUT_DIGITS = 3.0;
    private static final int SHORTEST_WITHOUT_DIGITS = 14;

    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern HASH =
            Pattern.compile("(?:sha[0-9]{1,3}[-:])?(?:\\p{XDigit}{32}|\\p{XDigit}{40}|\\p{XDigit}{64}|\\p{XDigit}{128})"
                    + "|(?:sha[0-9]{1,3}|md5)[-:=].{20,200}");
    private static final Pattern FIGURE = Pattern.compile("[vV]?[0-9][0-9.,:/_TZ+-]*[a-z]{0,3}");

    private Randomness() {}

    /** What follows a provider's prefix, or stands where only a key stands. */
    static boolean isKey(String text) {
        return bitsPerCharacter(text) >= Math.min(LEAST_BITS_PER_CHARACTER, text.length() / 5.0)
                && (hasDigit(text) || !Words.are(text))
                && !Placeholders.in(text);
    }

    /** Letters and digits mixed as in no word, or letters alone that are no words. */
    static boolean isHigh(String text) {
        return text.length() >= SHORTEST
                && hasLetter(text)
                && (hasDigit(text) ? bitsPerCharacter(text) >= LEAST_BITS_PER_CHARACTER : isScrambled(text))
                && !isUuid(text)
                && !FIGURE.matcher(text).matches()
                && !Words.are(text)
                && !Placeholders.in(text);
    }

    private static boolean isScrambled(String text) {
        return text.length() >= SHORTEST_WITHOUT_DIGITS
                && text.indexOf('.') < 0
                && bitsPerCharacter(text) >= LEAST_BITS_WITHOUT_DIGITS;
    }

    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    /** The digest of a file or commit, written as such. */
    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    static boolean hasLetter(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    /** Shannon's entropy of the characters, in bits. */
    static double bitsPerCharacter(String text) {
        Map<Integer, Integer> counts = new HashMap<>();
        text.chars().forEach(c -> counts.merge(c, 1, Integer::sum));
        double bits = 0;
        for (int count : counts.values()) {
            double share = (double) count / text.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits;
    }
}
