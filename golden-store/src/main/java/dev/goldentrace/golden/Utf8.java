package dev.goldentrace.golden;

import dev.goldentrace.trace.Visible;
import java.nio.charset.StandardCharsets;

/** JSON text as bytes, with what cannot be seen escaped, so that a reviewer reads what is there. Half a surrogate pair has no form in UTF-8, so it is written as JSON's escape of it. */
final class Utf8 {
    private Utf8() {}

    static byte[] bytes(String json) {
        return Visible.json(escaped(json)).getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String json) {
        StringBuilder out = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (isHalf(json, i)) {
                out = out == null ? new StringBuilder(json.substring(0, i)) : out;
                out.append("\\u").append(Integer.toHexString(c));
            } else if (out != null) {
                out.append(c);
            }
        }
        return out == null ? json : out.toString();
    }

    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
