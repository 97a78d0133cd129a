package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;
import java.util.regex.Pattern;

/** Numbers of payment cards as written, as digits only, and in groups of four. */
final class CardReading implements Reading {
    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[ -]?[0-9]){11,18}");
    private static final Pattern FOUR = Pattern.compile("(?<=\\G[0-9]{4})(?=[0-9])");

    @Override
    public void read(String text, Values values) {
        if (MaskedDigits.isMasked(text)) {
            MaskedDigits.read(text, values);
        } else if (NUMBER.matcher(text).matches()) {
            String digits = Digits.of(text);
            values.everywhere(Surrogate.Type.CREDIT_CARD, text);
            values.everywhere(Surrogate.Type.CREDIT_CARD, digits);
            values.everywhere(Surrogate.Type.CREDIT_CARD, FOUR.matcher(digits).replaceAll(" "));
            values.everywhere(Surrogate.Type.CREDIT_CARD, FOUR.matcher(digits).replaceAll("-"));
        }
    }
}
