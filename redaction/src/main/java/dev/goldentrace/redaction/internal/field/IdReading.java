package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;
import java.util.regex.Pattern;

/** Numbers of registers and accounts, as they are written and without what separates their groups. */
record IdReading(Surrogate.Type type) implements Reading {
    private static final int FEWEST_DIGITS = 3;
    private static final int SHORTEST = 4;
    private static final String GROUP = "(?:[A-Z]{1,4}(?![\\p{L}\\p{N}])|(?=\\p{L}*+[0-9])[\\p{L}0-9]++)";
    /** Groups with digits, or of up to four capital letters. */
    private static final Pattern NUMBER = Pattern.compile("(?=.{3,60}$)" + GROUP + "(?:[ ./-]{1,3}" + GROUP + ")*+");

    private static final Pattern BETWEEN = Pattern.compile("[ ./-]++");

    @Override
    public void read(String text, Values values) {
        if (MaskedDigits.isMasked(text)) {
            MaskedDigits.read(text, values);
        } else if (NUMBER.matcher(text).matches() && Digits.count(text) >= FEWEST_DIGITS) {
            String plain = BETWEEN.matcher(text).replaceAll("");
            if (plain.length() >= SHORTEST) {
                values.everywhere(type, text);
                values.everywhere(type, plain);
            } else {
                values.asWritten(type, text);
            }
        }
    }
}
