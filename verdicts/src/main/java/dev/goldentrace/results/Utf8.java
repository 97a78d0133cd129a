package dev.goldentrace.results;

import dev.goldentrace.trace.Visible;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** JSON text as bytes, with what cannot be seen escaped. Half a surrogate pair, such as of an emoji that was cut in two, has no form in UTF-8: U+FFFD stands for it. */
final class Utf8 {
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private Utf8() {}

    static byte[] bytes(String text) {
        return Visible.json(HALF.matcher(text).replaceAll("\uFFFD")).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what should be UTF-8; what is none shows as U+FFFD. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
