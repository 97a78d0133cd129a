package dev.goldentrace.redaction;

import java.util.Random;

/** Made-up keys in real shapes, put together at run time so that no line here looks like one to a scanner. */
final class Keys {
    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private Keys() {}

    static String openAi(int seed) {
        return "sk-" + "proj-" + random(seed, 48, LETTERS_AND_DIGITS);
    }

    static String jwt(int seed) {
        return "ey" + "J" + random(seed, 33, LETTERS_AND_DIGITS) + ".ey" + "J"
                + random(seed + 1, 90, LETTERS_AND_DIGITS) + "." + random(seed + 2, 43, LETTERS_AND_DIGITS + "_-");
    }

    static String pem(int seed) {
        StringBuilder pem = new StringBuilder("-----BEGIN RSA PRIVATE" + " KEY-----\n");
        for (int line = 0; line < 5; line++) {
            pem.append(random(seed + line, 64, LETTERS_AND_DIGITS + "+/")).append('\n');
        }
        return pem + "-----END RSA PRIVATE" + " KEY-----";
    }

    static String random(int seed, int length, String alphabet) {
        Random random = new Random(seed);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < length; i++) {
            key.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return key.toString();
    }

    static String letters(int seed, int length) {
        return random(seed, length, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    }

    static String alphanumeric(int seed, int length) {
        return random(seed, length, LETTERS_AND_DIGITS);
    }
}
