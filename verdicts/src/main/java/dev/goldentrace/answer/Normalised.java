package dev.goldentrace.answer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text without what a writer does not mean: case, white space, emphasis, the form of marks, a stop at the end. */
final class Normalised {
    private static final Pattern SINGLE_QUOTE = Pattern.compile("[\u2018\u2019\u201A\u2032]");
    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\u201C\u201D\u201E\u00AB\u00BB\u2033]");
    private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern EMPHASIS =
            Pattern.compile("\\*\\*|__|`|(?<![\\p{L}\\p{N}])[*_](?=\\S)|(?<=\\S)[*_](?![\\p{L}\\p{N}])");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final String STOPS = " .!?\u3002";

    private Normalised() {}

    static String text(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = SINGLE_QUOTE.matcher(plain).replaceAll("'");
        plain = DOUBLE_QUOTE.matcher(plain).replaceAll("\"");
        plain = DASH.matcher(plain).replaceAll("-");
        plain = EMPHASIS.matcher(plain).replaceAll("");
        return withoutStop(SPACE.matcher(plain).replaceAll(" ").strip());
    }

    private static String withoutStop(String text) {
        int end = text.length();
        while (end > 0 && STOPS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
