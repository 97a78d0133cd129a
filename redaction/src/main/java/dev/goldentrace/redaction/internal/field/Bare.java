package dev.goldentrace.redaction.internal.field;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value that stands without quotation marks.
 *
 * @param prose whether it stands among words, which may go on after it
 */
record Bare(String text, boolean prose) {
    /** A comma, the end of a sentence, words in brackets, a word that goes on with another thought. */
    private static final Pattern GOES_ON =
            Pattern.compile(",\\s|[.!?]\\s++(?=\\p{Lu})|\\s[(\\u2013\\u2014-]|\\s(?:and|but|or|is|as)\\s");

    /** A number on its own, and words. */
    private static final Pattern HOUSE_AND_WORDS =
            Pattern.compile("(?=.*(?<![\\p{L}\\p{N}])[0-9]{1,6}\\p{L}?(?![\\p{L}\\p{N}]))(?=.*\\p{L}{2}).{1,300}");

    /** A value in the query of a URL, as it is there or decoded. */
    static Bare ofQuery(String text) {
        try {
            return new Bare(URLDecoder.decode(text, StandardCharsets.UTF_8), false);
        } catch (IllegalArgumentException notEncoded) {
            return new Bare(text, false);
        }
    }

    /** What may be the value: all, else what stands before the words go on. */
    List<String> candidates(Kind kind) {
        Matcher end = GOES_ON.matcher(text);
        return (prose && end.find() ? Stream.of(text, text.substring(0, end.start())) : Stream.of(text))
                .filter(candidate -> !prose || isLikely(candidate, kind))
                .toList();
    }

    private static boolean isLikely(String text, Kind kind) {
        return switch (kind) {
            case NAME, NAME_OF_ANYTHING -> NameWords.isWrittenAsName(text);
            case ADDRESS, ADDRESS_LINE -> HOUSE_AND_WORDS.matcher(text).matches();
            default -> true;
        };
    }
}
