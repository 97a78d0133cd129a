package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers as they are written, and as digits only. */
final class PhoneReading implements Reading {
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 18;
    private static final int US_DIGITS = 10;
    private static final Pattern NUMBER = Pattern.compile(
            "(?:tel:)?([+(0-9][0-9 ().+/\\u00a0\\u2010-\\u2015-]{4,40}+)(?:(?:x|ext\\.?|extension|#|,)\\s*+[0-9]{1,6}+)?\\W{0,3}",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void read(String text, Values values) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            return;
        }
        String written = number.group(1).strip();
        String digits = Digits.of(written);
        if (digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS) {
            return;
        }
        values.everywhere(Surrogate.Type.PHONE, written);
        values.everywhere(Surrogate.Type.PHONE, digits);
        if (digits.length() == US_DIGITS + 1 && digits.startsWith("1")) {
            national(written, digits.substring(1), values);
        } else if (digits.length() == US_DIGITS && !written.startsWith("+")) {
            grouped(digits, values);
        }
    }

    /** The same number without its country's code. */
    private static void national(String written, String digits, Values values) {
        String rest = written.substring(written.indexOf('1') + 1).strip();
        values.everywhere(
                Surrogate.Type.PHONE, rest.startsWith("-") || rest.startsWith(".") ? rest.substring(1) : rest);
        values.everywhere(Surrogate.Type.PHONE, digits);
        grouped(digits, values);
    }

    /** As it is mostly written where it has ten digits. */
    private static void grouped(String digits, Values values) {
        String area = digits.substring(0, 3);
        String exchange = digits.substring(3, 6);
        String line = digits.substring(6);
        values.everywhere(Surrogate.Type.PHONE, area + "-" + exchange + "-" + line);
        values.everywhere(Surrogate.Type.PHONE, "(" + area + ") " + exchange + "-" + line);
    }
}
