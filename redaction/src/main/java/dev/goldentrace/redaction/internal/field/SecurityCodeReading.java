package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;
import java.util.regex.Pattern;

/** The three or four digits on a card's back: too short to be told in identifiers. */
final class SecurityCodeReading implements Reading {
    private static final Pattern CODE = Pattern.compile("[0-9]{3,4}");

    @Override
    public void read(String text, Values values) {
        if (CODE.matcher(text).matches()) {
            values.asWritten(Surrogate.Type.NUMBER, text);
        }
    }
}
