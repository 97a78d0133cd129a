package dev.goldentrace.golden;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Long text as a list of pieces that, put together, are the text: one piece a line, so that a diff shows lines. */
final class Lines {
    private static final int WIDTH = 100;

    private Lines() {}

    /** Gives a short text as it is, and a long one as a list of pieces. */
    static Object of(String text) {
        if (text.length() <= WIDTH && text.indexOf('\n') < 0) {
            return text;
        }
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from);
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** Puts the pieces together again; null where the value is neither a text nor a list of texts. */
    static @Nullable String join(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof List<?> pieces && pieces.stream().allMatch(String.class::isInstance)) {
            StringBuilder text = new StringBuilder();
            pieces.forEach(text::append);
            return text.toString();
        }
        return null;
    }

    /** Ends a piece after a line break, else after the last blank or comma that fits, never inside a surrogate pair. */
    private static int end(String text, int from) {
        int lineBreak = text.indexOf('\n', from);
        int lineEnd = lineBreak < 0 ? text.length() : lineBreak + 1;
        if (lineEnd - from <= WIDTH + 1) {
            return lineEnd;
        }
        int blank = Math.max(text.lastIndexOf(' ', from + WIDTH - 1), text.lastIndexOf(',', from + WIDTH - 1));
        int cut = blank > from ? blank + 1 : from + WIDTH;
        return Character.isHighSurrogate(text.charAt(cut - 1)) ? cut + 1 : cut;
    }
}
