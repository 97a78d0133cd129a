package dev.goldentrace.redaction.internal.personal;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters with which what a pattern matches may begin: at others it need not be tried. */
final class Beginnings {
    private static final int ASCII = 128;

    private final BitSet ascii = new BitSet(ASCII);

    private Beginnings() {}

    /** Of a pattern that matches no empty text. It is tried on each character alone: where it wants more, it may begin so. */
    static Beginnings of(Pattern pattern) {
        Beginnings beginnings = new Beginnings();
        for (char c = 0; c < ASCII; c++) {
            Matcher matcher = pattern.matcher(String.valueOf(c));
            beginnings.ascii.set(c, matcher.lookingAt() || matcher.hitEnd());
        }
        return beginnings;
    }

    /** Of characters beyond ASCII it is not known. */
    boolean have(char c) {
        return c >= ASCII || ascii.get(c);
    }
}
