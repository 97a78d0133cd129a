package dev.goldentrace.redaction.internal.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Fills shapes such as {@code ghp_{alnum:36}} with signs drawn by lot, so that no key stands in a file. */
final class Draw {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(?::(\\d+))?}");
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    /** A line of a file of texts: what is before a bar is done to the rest. */
    String text(String line) {
        for (String wrap : new String[] {"base64|", "json|", "url|", "unicode|", "concat|"}) {
            if (line.startsWith(wrap)) {
                return wrapped(wrap, text(line.substring(wrap.length())));
            }
        }
        return SLOT.matcher(line.replace('⏎', '\n'))
                .replaceAll(slot -> drawn(slot).replace("$", "\\$"));
    }

    private String drawn(MatchResult slot) {
        int length = slot.group(2) == null ? 0 : Integer.parseInt(slot.group(2));
        return switch (slot.group(1)) {
            case "alnum" -> mixed(length);
            case "token" -> draw(UPPER + LOWER + DIGITS + "_-", length);
            case "b64" -> draw(UPPER + LOWER + DIGITS + "+/", length);
            case "hex" -> draw("0123456789abcdef", length);
            case "upper" -> draw("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", length);
            case "bech" -> draw("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", length);
            case "lower" -> draw(LOWER + DIGITS, length);
            case "letters" -> draw(UPPER + LOWER, length);
            case "digits" -> draw("123456789", 1) + draw(DIGITS, length - 1);
            case "uuid" -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
            default -> slot.group().replace("\\", "\\\\");
        };
    }

    /** Letters and digits, at least one of each. */
    private String mixed(int length) {
        String drawn = draw(UPPER + LOWER + DIGITS, length);
        boolean isMixed =
                drawn.chars().anyMatch(Character::isDigit) && drawn.chars().anyMatch(Character::isLetter);
        return isMixed || length < 6 ? drawn : mixed(length);
    }

    private String draw(String alphabet, int length) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < length; i++) {
            drawn.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return drawn.toString();
    }

    private String wrapped(String wrap, String text) {
        return switch (wrap) {
            case "base64|" -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            case "json|" ->
                "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
            case "url|" -> java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
            case "unicode|" ->
                text.replace("-", "\\u002d").replace("_", "\\u005f").replace("a", "\\u0061");
            default ->
                "\"" + text.substring(0, text.length() / 2) + "\" +\n    \"" + text.substring(text.length() / 2) + "\"";
        };
    }
}
