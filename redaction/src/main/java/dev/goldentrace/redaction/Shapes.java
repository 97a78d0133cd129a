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

    private static final int LONGEST_WORD = 128;

    /** A word, with all that names and their escapes may hold. */
    static final Pattern NAME = Pattern.compile("[^\\p{Z}\\s\\p{Cc}\"]{1," + LONGEST_WORD + "}");

    static final Pattern PHONE = Pattern.compile("[\\p{Nd}A-Za-z+()./%;=\\p{Pd}\\p{Zs}#*,:]{3,60}");

    /** Digits with what groups them; letters too, as some have check letters. */
    static final Pattern DIGITS = Pattern.compile("[\\p{Nd}A-Za-z.\\p{Pd}\\p{Zs}+%/]{3,80}");

    static final Pattern IP = Pattern.compile("[0-9A-Fa-z.:%]{2,80}");

    static final Pattern DATE = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} ,.'/:+%\\p{Pd}]{4,40}");

    static final Pattern POSTAL_CODE = Pattern.compile("[\\p{L}\\p{Nd} %+\\p{Pd}]{2,16}");

    /** A word with digits, or digits in groups. */
    static final Pattern ID = Pattern.compile("[^\\p{Cc}\\p{Z}\"{},;]{1,100}(?: [0-9]{1,12}){0,8}");

    /** Words in one line, of which no JSON is a part. */
    static final Pattern WORDS = Pattern.compile("[^\\p{Cc}\"{}]{1,300}");

    /** What looks like nothing else: where it ends is said by what follows. */
    static final Pattern ANYTHING = Pattern.compile("(?s).{1,4000}");

    private Shapes() {}
}
