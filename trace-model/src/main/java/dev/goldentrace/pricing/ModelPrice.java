package dev.goldentrace.pricing;

import dev.goldentrace.trace.Usage;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model costs and how much it can read.
 *
 * @param rates the usual rates
 * @param longContext the rates of long requests, or null where the length does not matter
 * @param contextWindow in tokens, or null where the table does not know it
 */
record ModelPrice(
        Rates rates,
        @Nullable LongContext longContext,
        @Nullable Long contextWindow) {

    /** The rates of all tokens of a request whose input is longer than so many tokens. */
    record LongContext(long aboveInputTokens, Rates rates) {}

    Cost of(Usage usage) {
        long plainInput = usage.inputTokens() - usage.cachedInputTokens() - usage.cacheWriteTokens();
        if (plainInput < 0) {
            return Cost.unpriced("a usage with more cached than input tokens");
        }
        Rates applied =
                longContext != null && usage.inputTokens() > longContext.aboveInputTokens ? longContext.rates : rates;
        BigDecimal perMillion = applied.input(plainInput)
                .add(applied.cachedInput(usage.cachedInputTokens()))
                .add(applied.cacheWrite(usage.cacheWriteTokens()))
                .add(applied.output(usage.outputTokens()));
        return new Cost.Priced(perMillion.movePointLeft(6));
    }

    Optional<Long> window() {
        return Optional.ofNullable(contextWindow);
    }
}
