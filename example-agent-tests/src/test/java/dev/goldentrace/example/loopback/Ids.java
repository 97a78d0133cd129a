package dev.goldentrace.example.loopback;

import java.security.SecureRandom;

/** Makes ids like the provider's: other ones in each run, so that nothing can rely on them. */
final class Ids {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final SecureRandom random = new SecureRandom();

    String completion() {
        return "chatcmpl-" + letters(29);
    }

    String call() {
        return "call_" + letters(24);
    }

    private String letters(int length) {
        return random.ints(length, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
