package dev.goldentrace.redaction.internal.personal;

import java.util.Locale;

/** The letters and digits of a number that is written in groups. */
final class Compact {
    private Compact() {}

    /** In upper case. */
    static String of(CharSequence grouped) {
        StringBuilder compact = new StringBuilder(grouped.length());
        for (int i = 0; i < grouped.length(); i++) {
            char c = grouped.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                compact.append(c);
            }
        }
        return compact.toString().toUpperCase(Locale.ROOT);
    }
}
