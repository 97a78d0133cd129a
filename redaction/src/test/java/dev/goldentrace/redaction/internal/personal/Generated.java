package dev.goldentrace.redaction.internal.personal;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Numbers made up at random, the same in each run; their check digits are found by trying, not by the code under test. */
final class Generated {
    private final Random random;

    Generated(long seed) {
        this.random = new Random(seed);
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Of so many digits, the last of which makes the sum right: digits in even places from the right count twice. */
    String card(String prefix, int length) {
        String body = prefix + digits(length - prefix.length() - 1);
        return IntStream.range(0, 10)
                .mapToObj(last -> body + last)
                .filter(Generated::passesLuhn)
                .findFirst()
                .orElseThrow();
    }

    private static boolean passesLuhn(String digits) {
        String twice = "0246813579";
        String reversed = new StringBuilder(digits).reverse().toString();
        return IntStream.range(0, reversed.length())
                                .map(i -> i % 2 == 0
                                        ? reversed.charAt(i) - '0'
                                        : twice.charAt(reversed.charAt(i) - '0') - '0')
                                .sum()
                        % 10
                == 0;
    }

    /** Of a country and an account, by ISO 13616: 98 less the remainder. */
    static String iban(String country, String account) {
        StringBuilder digits = new StringBuilder();
        (account + country + "00").chars().forEach(c -> digits.append(Character.digit(c, 36)));
        int check = 98
                - new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        return String.format("%s%02d%s", country, check, account);
    }

    /** The number with another digit in one place: no check digit lets that pass. */
    String mistyped(String number) {
        int[] places = IntStream.range(0, number.length())
                .filter(at -> Character.isDigit(number.charAt(at)))
                .toArray();
        int at = places[random.nextInt(places.length)];
        int other = (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
        return number.substring(0, at) + other + number.substring(at + 1);
    }

    static String grouped(String text, String gap, int... lengths) {
        StringBuilder grouped = new StringBuilder();
        int at = 0;
        for (int length : lengths) {
            grouped.append(at == 0 ? "" : gap).append(text, at, Math.min(text.length(), at + length));
            at += length;
        }
        return grouped.toString();
    }

    static Stream<Generated> many() {
        return LongStream.range(0, 300).mapToObj(Generated::new);
    }
}
