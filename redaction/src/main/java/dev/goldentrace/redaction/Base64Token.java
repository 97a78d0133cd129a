package dev.goldentrace.redaction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    /** Shorter ones are words. */
    private static final Pattern RUN = run(16);

    /** What a surrogate has made shorter. */
    private static final Pattern RECORDED = run(6);

    /** The tokens of a live text. */
    static List<Base64Token> in(String text) {
        return in(text, RUN);
    }

    /** The tokens of a recorded text, which may have become shorter by what was redacted in them. */
    static List<Base64Token> inRecorded(String text) {
        return in(text, RECORDED);
    }

    private static Pattern run(int shortest) {
        return Pattern.compile("(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{" + shortest + ",}+={0,2}(?!=)");
    }

    private static List<Base64Token> in(String text, Pattern pattern) {
        List<Base64Token> tokens = new ArrayList<>();
        Matcher run = pattern.matcher(text);
        while (run.find()) {
            int start = run.start() + (isEscape(text, run.start()) ? 1 : 0);
            read(text, start, run.end()).ifPresent(tokens::add);
        }
        return tokens;
    }

    /** The token that begins at a place. */
    static Optional<Base64Token> at(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        while (end < text.length() && text.charAt(end) == '=') {
            end++;
        }
        return read(text.toString(), start, end);
    }

    /** Another text, encoded as this one is. */
    String encode(String other) {
        Base64.Encoder encoder = forUrls ? Base64.getUrlEncoder() : Base64.getEncoder();
        byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
        return (padded ? encoder : encoder.withoutPadding()).encodeToString(bytes);
    }

    private static boolean isDigit(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || "+/_-".indexOf(c) >= 0);
    }

    /** What follows a backslash is not of the token. */
    private static boolean isEscape(String text, int start) {
        return start > 0 && text.charAt(start - 1) == '\\' && "nrtbf".indexOf(text.charAt(start)) >= 0;
    }

    private static Optional<Base64Token> read(String text, int start, int end) {
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

    private static boolean isReadable(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0);
    }
}
