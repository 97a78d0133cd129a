package dev.goldentrace.redaction;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells text that a machine or a careful person made up as a secret from words, names and placeholders. */
final class Randomness {
    private static final double LEAST_BITS_PER_CHARACTER = 2.75;
    private static final double LEAST_BITS_IN_A_RUN = 3.2;
    private static final int LONGEST_NAME = 128;
    private static final Pattern LONG_RUN = Pattern.compile("[A-Za-z0-9]{24,4096}+");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern NAME_IN_CODE = Pattern.compile("[A-Za-z$]*+[0-9]?+(?:[.:/_-]++[A-Za-z$]*+[0-9]?+)*+");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)^[$<{%]|\\*{3}|x{6}|\\.{3}|example|your[-_]|placeholder|-redacted|redacted\\.|redacted%2e");

    private Randomness() {}

    /** Letters and digits, mixed as in no word. */
    static boolean isHigh(String text) {
        return text.length() >= 8
                && text.chars().anyMatch(Character::isLetter)
                && text.chars().anyMatch(Character::isDigit)
                && bitsPerCharacter(text) >= LEAST_BITS_PER_CHARACTER
                && !UUID.matcher(text).matches()
                && !isNameInCode(text)
                && !isPlaceholder(text);
    }

    /**
     * Random-looking, or a long run of letters without a break: beside a name or prefix that says secret, no word looks so.
     */
    static boolean isHighInContext(String text) {
        return isHigh(text) || (!isPlaceholder(text) && hasLongRun(text));
    }

    private static boolean hasLongRun(String text) {
        return LONG_RUN.matcher(text).results().anyMatch(run -> bitsPerCharacter(run.group()) >= LEAST_BITS_IN_A_RUN);
    }

    /** Names are short; a bound also keeps the pattern's loop off the end of the stack. */
    private static boolean isNameInCode(String text) {
        return text.length() <= LONGEST_NAME && NAME_IN_CODE.matcher(text).matches();
    }

    static boolean isPlaceholder(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    /** Shannon's entropy of the characters, in bits. */
    private static double bitsPerCharacter(String text) {
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
