package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;
import java.util.regex.Pattern;

/** Numbers of which only the last digits are shown, such as {@code **** 4242}. */
final class MaskedDigits {
    private static final Pattern MASKED = Pattern.compile("[*xX#\\u2022.]{2,}+[ *xX#\\u2022.-]*+[0-9]{3,6}+");

    private MaskedDigits() {}

    static boolean isMasked(String text) {
        return MASKED.matcher(text).matches();
    }

    static void read(String text, Values values) {
        values.everywhere(Surrogate.Type.NUMBER, Digits.of(text));
    }
}
