package dev.goldentrace.pricing;

import java.math.BigDecimal;

/** USD per million tokens. Each method gives the cost of so many tokens, times a million. */
record Rates(BigDecimal input, BigDecimal cachedInput, BigDecimal cacheWrite, BigDecimal output) {

    BigDecimal input(long tokens) {
        return input.multiply(BigDecimal.valueOf(tokens));
    }

    BigDecimal cachedInput(long tokens) {
        return cachedInput.multiply(BigDecimal.valueOf(tokens));
    }

    BigDecimal cacheWrite(long tokens) {
        return cacheWrite.multiply(BigDecimal.valueOf(tokens));
    }

    BigDecimal output(long tokens) {
        return output.multiply(BigDecimal.valueOf(tokens));
    }
}
