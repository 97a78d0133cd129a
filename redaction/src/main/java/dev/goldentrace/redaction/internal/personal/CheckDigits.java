package dev.goldentrace.redaction.internal.personal;

/** The ways in which numbers guard themselves against mistyping. All take ASCII digits, and letters where it is said. */
final class CheckDigits {
    private static final int[][] VERHOEFF_PRODUCT = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };

    private static final int[] VERHOEFF_STEP = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private CheckDigits() {}

    /** Luhn, US patent 2,950,048; ISO/IEC 7812-1 annex B. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digit(digits, digits.length() - 1 - i);
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** The remainder of a number of any length; letters count from 10 on (ISO 7064). */
    static int modulo(String lettersAndDigits, int divisor) {
        int remainder = 0;
        for (int i = 0; i < lettersAndDigits.length(); i++) {
            int value = Character.digit(lettersAndDigits.charAt(i), Character.MAX_RADIX);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % divisor;
        }
        return remainder;
    }

    /** The sum of the first digits, each times its weight. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(digits, i) * weights[i];
        }
        return sum;
    }

    /** J. Verhoeff, "Error detecting decimal codes", 1969. */
    static boolean verhoeff(String digits) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int permuted = digit(digits, digits.length() - 1 - i);
            for (int step = 0; step < i % 8; step++) {
                permuted = VERHOEFF_STEP[permuted];
            }
            check = VERHOEFF_PRODUCT[check][permuted];
        }
        return check == 0;
    }

    /** ISO 7064, modulo 11,10. */
    static boolean hybridEleven(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digit(digits, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == digit(digits, digits.length() - 1);
    }

    static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
