package dev.goldentrace.redaction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a text that is another text in base64 (RFC 4648), in the usual alphabet or in the one for URLs.
 *
 * @param start index of its first character
 * @param end index after its last character, padding too
 * @param text what it encodes
 * @param forUrls whether it is in the alphabet for URLs
 * @param padded whether it is padded; where its length needs no padding, only forUrls tells
 */
record Base64Token(int start, int end, String text, boolean forUrls, boolean padded) {
    private static final int MOST_PADDING = 2;

    /** Shorter ones are words. */
    private static final int SHORTEST = 16;

    /** What a surrogate has made shorter. */
    private static final int SHORTEST_RECORDED = 6;

    /** The tokens of a live text. */
    static List<Base64Token> in(String text) {
        return in(text, SHORTEST);
    }

    /** The tokens of a recorded text, which may have become shorter by what was redacted in them. */
    static List<Base64Token> inRecorded(String text) {
        return in(text, SHORTEST_RECORDED);
    }

    private static List<Base64Token> in(String text, int shortest) {
        List<Base64Token> tokens = new ArrayList<>();
        for (int start = next(text, 0, shortest); start >= 0; ) {
            int end = endOfDigits(text, start + shortest);
            int padded = endOfPadding(text, end);
            if (padded - end <= MOST_PADDING) {
                read(text, start + (isEscape(text, start) ? 1 : 0), padded).ifPresent(tokens::add);
            }
            start = next(text, end, shortest);
        }
        return tokens;
    }

    /** Where so many digits begin, before which there is none. From the last of them back, most of a text need not be read. */
    private static int next(String text, int from, int shortest) {
        int start = from;
        for (int last = start + shortest - 1; last < text.length(); last = start + shortest - 1) {
            int at = last;
            while (at >= start && isDigit(text.charAt(at))) {
                at--;
            }
            if (at < start) {
                return start;
            }
            start = at + 1;
        }
        return -1;
    }

    /** The token that begins at a place. */
    static Optional<Base64Token> at(CharSequence text, int start) {
        return read(text.toString(), start, endOfPadding(text, endOfDigits(text, start)));
    }

    private static int endOfDigits(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int endOfPadding(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '=') {
            end++;
        }
        return end;
    }

    /** Another text, encoded as this one is. */
    String encode(String other) {
        Base64.Encoder encoder = forUrls ? Base64.getUrlEncoder() : Base64.getEncoder();
        byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
        return (padded ? encoder : encoder.withoutPadding()).encodeToString(bytes);
    }

    private static boolean isDigit(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '_'
                || c == '-';
    }

    /** What follows a backslash is not of the token. */
    private static boolean isEscape(String text, int start) {
        return start > 0 && text.charAt(start - 1) == '\\' && "nrtbf".indexOf(text.charAt(start)) >= 0;
    }

    private static Optional<Base64Token> read(String text, int start, int end) {
        if (!mayBeText(text, start, end)) {
            return Optional.empty();
        }
        String token = text.substring(start, end);
        boolean forUrls = token.indexOf('-') >= 0 || token.indexOf('_') >= 0;
        try {
            byte[] bytes = (forUrls ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(token);
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean padded = bytes.length % 3 == 0 ? !forUrls : token.endsWith("=");
            Base64Token read = new Base64Token(start, end, decoded, forUrls, padded);
            return isReadable(decoded) && read.encode(decoded).equals(token) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException notEncoded) {
            return Optional.empty();
        }
    }

    /** Whether no byte is one that texts do not hold there: words of a language, read as base64, nearly always have such. */
    private static boolean mayBeText(String text, int start, int end) {
        int bits = 0;
        int following = 0;
        for (int at = start; at < end && text.charAt(at) != '='; at++) {
            bits = bits << 6 | value(text.charAt(at));
            int place = (at - start) % 4;
            if (place > 0) {
                int b = bits >> (6 - 2 * place) & 255;
                if (following > 0 ? (b & 0xC0) != 0x80 : !canBegin(b)) {
                    return false;
                }
                following = following > 0 ? following - 1 : b < 0xC0 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
            }
        }
        return following == 0;
    }

    /** Whether a character begins with such a byte in UTF-8, one that can be read. */
    private static boolean canBegin(int b) {
        return b < 128 ? isReadable(b) : b >= 0xC2 && b < 0xF5;
    }

    private static int value(char c) {
        if (c >= 'a') {
            return c - 'a' + 26;
        }
        return c == '_' || c == '/' ? 63 : c >= 'A' ? c - 'A' : c >= '0' ? c - '0' + 52 : 62;
    }

    private static boolean isReadable(int c) {
        return !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isReadable(String text) {
        return !text.isEmpty() && text.chars().allMatch(Base64Token::isReadable);
    }
}
