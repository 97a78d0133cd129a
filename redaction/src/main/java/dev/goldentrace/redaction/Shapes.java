package dev.goldentrace.redaction;

import java.util.regex.Pattern;

/** The shapes that a whole live value of a type has. All are bounded, so that no text can make matching slow. */
final class Shapes {
    /** Characters of the part before the @, besides letters and digits. */
    static final String LOCAL_SIGNS = "._+'-";

    /** Longest parts that RFC 5321 allows. */
    static final int LONGEST_LOCAL = 64;

    static final int LONGEST_DOMAIN = 255;

    /** Letters and digits of the scripts that are written with blanks between words. */
    static final String LETTER = "\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{Nd}";

    static final Pattern EMAIL = Pattern.compile("(?:[" + LETTER + "._+'-]|%2[0-9A-Fa-f]|\\\\u00[0-9A-Fa-f]{2}){1,64}"
            + "(?:@|%40|%2540|\\\\u0040)[" + LETTER + ".-]{1,253}[" + LETTER + "]");

    static final int LONGEST_SECRET = 8192;

    static final int LONGEST_PEM = 16_384;

    /** What a private key holds where its end is cut off. */
    static final String PEM_BODY = "[A-Za-z0-9+/=\\s\\\\:,-]{16," + LONGEST_PEM + "}";

    static final Pattern SECRET = Pattern.compile("(?s)-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:.{0,"
            + LONGEST_PEM + "}?-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|" + PEM_BODY
            + ")|[^\\s\"'\\\\]{4," + LONGEST_SECRET + "}");

    static final Pattern TODO = Pattern.compile(".{1,200}");

    private Shapes() {}
}
