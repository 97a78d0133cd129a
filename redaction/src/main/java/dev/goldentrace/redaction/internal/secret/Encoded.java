package dev.goldentrace.redaction.internal.secret;

import dev.goldentrace.redaction.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A text in base64 within a text.
 *
 * @param place where it stands
 * @param decoded what it says
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Encoded(Span place, String decoded) {
    private static final int SHORTEST = 20;
    /** So many characters are decoded first, to tell a text from an image. */
    private static final int TASTE = 12;

    /**
     * Finds texts in base64, in the standard alphabet or that of URLs.
     *
     * @param text any text
     * @return those that decode to something that can be read, from left to right
     */
    public static List<Encoded> in(CharSequence text) {
        List<Encoded> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isBase64(text.charAt(end))) {
                end++;
            }
            if (end - at >= SHORTEST && beginsAsText(text, at)) {
                String decoded = decode(text.subSequence(at, end).toString());
                if (decoded != null) {
                    found.add(new Encoded(new Span(at, padded(text, end)), decoded));
                }
            }
            at = end + 1;
        }
        return found;
    }

    /** Text begins with signs that can be printed; random bytes do so hardly ever. */
    private static boolean beginsAsText(CharSequence text, int from) {
        int bits = 0;
        for (int at = 0; at < TASTE; at++) {
            bits = bits << 6 | value(text.charAt(from + at));
            if (at % 4 == 3) {
                if (!isPrintable(bits >> 16 & 255) || !isPrintable(bits >> 8 & 255) || !isPrintable(bits & 255)) {
                    return false;
                }
                bits = 0;
            }
        }
        return true;
    }

    /** A piece at the end that is no whole character is left out. */
    private static @Nullable String decode(String run) {
        String plain = run.replace('-', '+').replace('_', '/');
        int usable = plain.length() % 4 == 1 ? plain.length() - 1 : plain.length();
        byte[] bytes = Base64.getDecoder().decode(plain.substring(0, usable));
        for (byte b : bytes) {
            if (b >= 0 && !isPrintable(b)) {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isPrintable(int b) {
        return (b >= ' ' && b < 127) || b == '\n' || b == '\r' || b == '\t';
    }

    private static int padded(CharSequence text, int end) {
        int at = end;
        while (at < text.length() && at - end < 2 && text.charAt(at) == '=') {
            at++;
        }
        return at;
    }

    private static boolean isBase64(char c) {
        return value(c) >= 0;
    }

    private static int value(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
    }
}
