package dev.goldentrace.redaction.internal.secret;

/** Tells words, and names made of words, from letters that were drawn by lot. */
final class Words {
    /** For each letter, those that often follow it in English words and in names in code: nine of ten pairs are here. */
    private static final String[] FOLLOWERS = {
        "bcdgilmnprstuy",
        "aeilorsu",
        "aehiklortu",
        "adeilorsu",
        "acdefglmnprstvwx",
        "aefiloru",
        "ehinrs",
        "aeiot",
        "abcdefglmnoprstvz",
        "",
        "e",
        "adeilostuy",
        "aeiops",
        "acdefgiostu",
        "bcdfgklmnoprstuvw",
        "aeiloprstuy",
        "u",
        "acdegilmnorstuy",
        "acehilopstu",
        "acehiloprstuy",
        "bceilmnprst",
        "aei",
        "aei",
        "t",
        "p",
        "e"
    };

    private static final double LEAST_SHARE_OF_PAIRS = 0.55;
    private static final double LEAST_SHARE_IN_LONG_TEXTS = 0.65;
    private static final int LONG = 18;
    private static final double MOST_DIGITS = 0.2;
    private static final double SHORTEST_CHUNKS = 2.6;

    private Words() {}

    /** Whether a text reads as words, joined in any way, with few digits between. */
    static boolean are(String text) {
        int digits = 0;
        int letters = 0;
        int pairs = 0;
        int common = 0;
        int chunks = 0;
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isLetter(c)) {
                letters++;
                if (!isLetter(before) || (isUpper(c) && !isUpper(before))) {
                    chunks++;
                } else {
                    pairs++;
                    common += isCommon(before, c) ? 1 : 0;
                }
            } else if (c >= '0' && c <= '9') {
                digits++;
            }
            before = c;
        }
        double least = letters >= LONG ? LEAST_SHARE_IN_LONG_TEXTS : LEAST_SHARE_OF_PAIRS;
        return pairs > 0
                && digits <= text.length() * MOST_DIGITS
                && letters >= chunks * SHORTEST_CHUNKS
                && common >= pairs * least;
    }

    private static boolean isCommon(char before, char c) {
        return FOLLOWERS[(before | 0x20) - 'a'].indexOf((char) (c | 0x20)) >= 0;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLetter(char c) {
        return isUpper(c) || (c >= 'a' && c <= 'z');
    }
}
