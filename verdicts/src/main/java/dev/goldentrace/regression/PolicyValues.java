package dev.goldentrace.regression;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;

/** Reads the values that users type for a policy. */
final class PolicyValues {
    /** An amount of more places than this would take a page to write. */
    private static final int LARGEST_SCALE = 20;

    private PolicyValues() {}

    static double ratio(String text) {
        if (text.toLowerCase(Locale.ROOT).equals("never")) {
            return Limits.NEVER;
        }
        double ratio = number(text);
        return require(
                ratio >= 1 && ratio < Double.POSITIVE_INFINITY,
                "a ratio of at least 1, such as 1.5, or never",
                text,
                ratio);
    }

    /** From 0 or above it, to 1. */
    static double share(String text, boolean mayBeZero) {
        double share = number(text);
        boolean inside = (mayBeZero ? share >= 0 : share > 0) && share <= 1;
        return require(
                inside,
                mayBeZero ? "a share from 0 to 1, such as 0.15" : "a share above 0 and at most 1, such as 0.8",
                text,
                share);
    }

    static BigDecimal amount(String text) {
        String expected = "an amount in USD from 0, such as 0.05";
        try {
            BigDecimal amount = new BigDecimal(text);
            return require(amount.signum() >= 0 && Math.abs(amount.scale()) <= LARGEST_SCALE, expected, text, amount);
        } catch (NumberFormatException e) {
            throw wrong(expected, text);
        }
    }

    static int count(String text, int least) {
        long count = whole(text, least);
        return (int) require(count <= Integer.MAX_VALUE, expected(least), text, count)
                .longValue();
    }

    static long whole(String text, long least) {
        OptionalLong number = parsed(text);
        if (number.isEmpty() || number.getAsLong() < least) {
            throw wrong(expected(least), text);
        }
        return number.getAsLong();
    }

    private static String expected(long least) {
        return "a whole number from " + least;
    }

    private static OptionalLong parsed(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Not a number is within no limits. */
    private static double number(String text) {
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static <T> T require(boolean holds, String expected, String text, T value) {
        if (!holds) {
            throw wrong(expected, text);
        }
        return value;
    }

    private static IllegalArgumentException wrong(String expected, String text) {
        return new IllegalArgumentException("expected " + expected + ", actual <" + text + ">");
    }
}
