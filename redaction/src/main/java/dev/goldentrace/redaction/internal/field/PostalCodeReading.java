package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;
import java.util.regex.Pattern;

/** Postal codes of any country, with and without the blank in them. */
final class PostalCodeReading implements Reading {
    private static final int US_DIGITS = 5;
    private static final Pattern CODE = Pattern.compile("(?=[^0-9]*+[0-9])[A-Za-z0-9][A-Za-z0-9 -]{1,9}[A-Za-z0-9]");
    private static final Pattern US_LONG = Pattern.compile("[0-9]{5}[- ]?[0-9]{4}");

    @Override
    public void read(String text, Values values) {
        if (!CODE.matcher(text).matches()) {
            return;
        }
        values.everywhere(Surrogate.Type.POSTAL_CODE, text);
        if (US_LONG.matcher(text).matches()) {
            values.everywhere(Surrogate.Type.POSTAL_CODE, text.substring(0, US_DIGITS));
        } else if (text.indexOf(' ') > 0) {
            values.everywhere(Surrogate.Type.POSTAL_CODE, text.replace(" ", ""));
        }
    }
}
