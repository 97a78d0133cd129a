package dev.goldentrace.conformance.redact;

import java.util.Locale;

/** Looks for a value as a whole word, ignoring case; the parts of identifiers are words too. */
final class WholeWord {
    private WholeWord() {}

    /** Whether a text holds a value: {@code mia} is in {@code mia_garcia4516} and in {@code forMia}, not in {@code Miami}. */
    static boolean isIn(String text, String value) {
        String folded = fold(text);
        String wanted = fold(value);
        for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
            if (isBorder(text, at) && isBorder(text, at + wanted.length())) {
                return true;
            }
        }
        return false;
    }

    /** One character for each, which {@link String#toLowerCase(Locale)} does not promise. */
    private static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Character.toLowerCase(folded[i]);
        }
        return new String(folded);
    }

    private static boolean isBorder(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean sameWord = Character.isLetter(before) && Character.isLetter(after);
        boolean sameNumber = Character.isDigit(before) && Character.isDigit(after);
        boolean hump = Character.isLowerCase(before) && Character.isUpperCase(after);
        return !sameNumber && (!sameWord || hump);
    }
}
