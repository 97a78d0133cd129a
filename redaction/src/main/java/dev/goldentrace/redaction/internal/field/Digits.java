package dev.goldentrace.redaction.internal.field;

/** The digits of a text. */
final class Digits {
    private Digits() {}

    /** All digits, one after the other. */
    static String of(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(Digits::isDigit).forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    static int count(String text) {
        return (int) text.chars().filter(Digits::isDigit).count();
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
