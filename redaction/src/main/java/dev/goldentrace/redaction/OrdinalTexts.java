package dev.goldentrace.redaction;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;

/** Writes ordinals as values that nobody has, in the format of those that somebody has. */
final class OrdinalTexts {
    /** Of the United States; numbers 555-0100 to 555-0199 of each are kept for fiction. */
    private static final List<Integer> AREAS = List.of(
            201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 301, 302, 303, 304,
            305, 307, 308, 309, 310, 312, 313, 314, 315, 316, 317, 318, 319, 401, 402, 404, 405, 406, 407, 408, 409);

    private static final int PHONES_IN_AREA = 100;
    private static final int DOCUMENTED = 254;
    private static final long FIRST_BENCHMARK = 0xC612_0000L;
    private static final int BENCHMARKS = 1 << 17;
    private static final long FIRST_UNUSED = 0xF000_0000L;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private OrdinalTexts() {}

    /** Letters a to x, as columns of a table are named: a, b, ... x, aa, ab. */
    static String letters(long ordinal) {
        StringBuilder letters = new StringBuilder();
        for (long rest = ordinal; rest > 0; rest = (rest - 1) / 24) {
            letters.append((char) ('a' + (rest - 1) % 24));
        }
        return letters.reverse().toString();
    }

    /** Past the last area by extensions (RFC 3966). */
    static String phone(long ordinal) {
        long index = ordinal - 1;
        long all = (long) AREAS.size() * PHONES_IN_AREA;
        long within = index % all;
        String number =
                "+1" + AREAS.get((int) (within / PHONES_IN_AREA)) + "55501" + digits(within % PHONES_IN_AREA, 2);
        return index < all ? number : number + ";ext=" + index / all;
    }

    /** A number in a range for tests, of 16 digits (later more), the last of which is Luhn's. */
    static String card(long ordinal) {
        String digits = "4242424242" + digits(ordinal, 5);
        return digits + luhnDigit(digits);
    }

    private static int luhnDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 1 ? digit : doubled / 10 + doubled % 10;
        }
        return (10 - sum % 10) % 10;
    }

    /** No country is XX; the check digits are those of ISO 7064, MOD 97-10. */
    static String iban(long ordinal) {
        String account = "REDACTED" + digits(ordinal, 8);
        StringBuilder digits = new StringBuilder();
        (account + "XX00").chars().forEach(c -> digits.append(Character.digit(c, 36)));
        int check = 98 - new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
        return "XX" + digits(check, 2) + account;
    }

    /** For documents (RFC 5737), then for benchmarks (RFC 2544), then what is used by nobody (RFC 1112). */
    static String ip(long ordinal) {
        if (ordinal <= DOCUMENTED) {
            return "192.0.2." + ordinal;
        }
        long index = ordinal - DOCUMENTED;
        return dotted(index < BENCHMARKS ? FIRST_BENCHMARK + index : FIRST_UNUSED + index - BENCHMARKS);
    }

    private static String dotted(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    /** For documents (RFC 3849). */
    static String ipv6(long ordinal) {
        StringBuilder groups = new StringBuilder();
        for (long rest = ordinal; rest > 0; rest >>>= 16) {
            groups.insert(0, ":" + Long.toHexString(rest & 0xFFFF));
        }
        return "2001:db8:" + groups;
    }

    /** No number of social security is of area 000. */
    static String ssn(long ordinal) {
        return "000-" + digits(ordinal / 10_000, 2) + "-" + digits(ordinal % 10_000, 4);
    }

    static String date(long ordinal) {
        return LocalDate.of(1900, 1, 1).plusDays(ordinal - 1).toString();
    }

    /** The lowest code of the United States is 00501, so most of those below 600 are none. */
    static String postalCode(long ordinal) {
        return digits(100 + ordinal, 5);
    }

    /** Can stand for a number in JSON too, so there is no leading zero. */
    static String number(long ordinal) {
        return String.valueOf(9_900_000 + ordinal);
    }

    /** With zeros in front, so that there are so many at least. */
    private static String digits(long number, int least) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, least - digits.length())) + digits;
    }
}
