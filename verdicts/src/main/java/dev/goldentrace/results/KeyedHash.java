package dev.goldentrace.results;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes texts with a key (HMAC-SHA-256), so that who has no key cannot try out what they were. Of the 256 bits 64 are kept:
 * among ten million texts two would be taken for the same with a chance of one in 370,000, and the key stays as hard to find.
 */
final class KeyedHash {
    static final String PREFIX = "hmac:";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 8;

    private final SecretKeySpec key;

    KeyedHash(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Gives {@code hmac:} and 16 hexadecimal digits; nothing for nothing. */
    String of(String text) {
        return text.isEmpty() ? "" : PREFIX + HexFormat.of().formatHex(mac(text), 0, BYTES);
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(Utf8.bytes(text));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM + ", and it takes keys of any length", e);
        }
    }
}
