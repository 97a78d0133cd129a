package dev.goldentrace.redaction;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads digits as JSON reads a whole number. */
final class WholeNumbers {
    private static final int LONGEST_LONG = 18;
    private static final Pattern DIGITS = Pattern.compile("-?(?:0|[1-9][0-9]*)");

    private WholeNumbers() {}

    /** The number; empty where JSON would not write it so. */
    static Optional<Number> read(String digits) {
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        return Optional.of(digits.length() <= LONGEST_LONG ? Long.valueOf(digits) : new BigDecimal(digits));
    }
}
