package dev.goldentrace.redaction;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Says where a value may begin and end in a text. Letters must not be continued by letters, digits not by digits: so
 * {@code _}, {@code -} and a digit after a letter are borders, and so is the hump of an identifier such as {@code miaGarcia}
 * or {@code MIAGarcia}. What an escape ends with ({@code \n}, {@code %3D}, {@code %2520}) continues nothing.
 */
final class Borders {
    /** Written without blanks: what stands beside a word says nothing of it. */
    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Borders() {}

    /** Whether no digit stands on either side. */
    static boolean ofDigits(CharSequence text, int start, int end) {
        boolean before = start > 0 && isDigit(text.charAt(start - 1)) && !isEscapeBefore(text, start);
        return !before && (end == text.length() || !isDigit(text.charAt(end)));
    }

    /** Whether what stands there is a word or number, or a part of an identifier that is one. */
    static boolean ofWord(CharSequence text, int start, int end) {
        return begins(text, start) && isBorder(text, end);
    }

    /** Whether neither a letter nor a digit stands on either side. */
    static boolean areOfText(CharSequence text, int start, int end) {
        boolean before = start == 0 || !isWordSign(text.charAt(start - 1)) || isEscapeBefore(text, start);
        return before && (end == text.length() || !isWordSign(text.charAt(end)));
    }

    private static boolean isWordSign(char c) {
        return isLetter(c) || isDigit(c);
    }

    /** Whether no word or number goes on across a place. */
    static boolean isBorder(CharSequence text, int at) {
        return at == 0 || at == text.length() || !isContinued(text, at);
    }

    private static boolean begins(CharSequence text, int start) {
        return isBorder(text, start) || isEscapeBefore(text, start);
    }

    /** Whether the characters before and after a place belong together. */
    private static boolean isContinued(CharSequence text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return (isDigit(before) && isDigit(after)) || (isLetter(before) && isLetter(after) && !isHump(text, at));
    }

    /** As between the words of {@code miaGarcia} and of {@code MIAGarcia}. */
    private static boolean isHump(CharSequence text, int at) {
        char before = text.charAt(at - 1);
        return Character.isUpperCase(text.charAt(at))
                && (Character.isLowerCase(before)
                        || (Character.isUpperCase(before)
                                && at + 1 < text.length()
                                && Character.isLowerCase(text.charAt(at + 1))));
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c);
    }

    private static boolean isLetter(char c) {
        return c < 128
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                : isMark(c) || (Character.isLetter(c) && !WITHOUT_BLANKS.contains(UnicodeScript.of(c)));
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isEscapeBefore(CharSequence text, int start) {
        return is(text, start - 2, "\\", "nrtbf") || isPercent(text, start - 2) || isHex(text, start - 6, "\\u", 4);
    }

    private static boolean is(CharSequence text, int at, String sign, String letters) {
        return at >= 0 && text.charAt(at) == sign.charAt(0) && letters.indexOf(text.charAt(at + 1)) >= 0;
    }

    /** Whether two hexadecimal digits end an escape of URLs, encoded again or not: {@code %3D}, {@code %253D}. */
    private static boolean isPercent(CharSequence text, int digits) {
        int sign = digits - 1;
        while (sign >= 2 && text.charAt(sign) == '5' && text.charAt(sign - 1) == '2') {
            sign -= 2;
        }
        return isHex(text, sign, "%", digits - sign + 1);
    }

    private static boolean isHex(CharSequence text, int at, String sign, int digits) {
        if (at < 0 || !sign.contentEquals(text.subSequence(at, at + sign.length()))) {
            return false;
        }
        for (int i = at + sign.length(); i < at + sign.length() + digits; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
