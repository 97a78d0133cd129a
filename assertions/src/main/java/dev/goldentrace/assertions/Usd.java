package dev.goldentrace.assertions;

import java.math.BigDecimal;

/** Amounts of USD as people write them. */
final class Usd {
    private Usd() {}

    static BigDecimal of(String amount) {
        try {
            return new BigDecimal(amount);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no amount of USD: <" + amount + ">; write it like <0.01>", e);
        }
    }
}
