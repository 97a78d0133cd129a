package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * Tokens of one LLM call, in OpenTelemetry's meaning: input includes what was read from and written to a cache, output
 * includes reasoning.
 *
 * @param inputTokens all tokens of the request
 * @param outputTokens all tokens of the reply
 * @param cachedInputTokens the part of the input that was read from the provider's cache
 * @param cacheWriteTokens the part of the input that was written to the provider's cache
 * @param reasoningTokens the part of the output that was reasoning
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Usage(
        long inputTokens, long outputTokens, long cachedInputTokens, long cacheWriteTokens, long reasoningTokens) {

    /** No tokens at all. */
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0);

    /** Checks that no number is negative. */
    public Usage {
        if (inputTokens < 0
                || outputTokens < 0
                || cachedInputTokens < 0
                || cacheWriteTokens < 0
                || reasoningTokens < 0) {
            throw new IllegalArgumentException("tokens are never negative");
        }
    }

    /**
     * Makes a usage without cache and reasoning.
     *
     * @param inputTokens tokens of the request
     * @param outputTokens tokens of the reply
     * @return the usage
     */
    public static Usage of(long inputTokens, long outputTokens) {
        return new Usage(inputTokens, outputTokens, 0, 0, 0);
    }

    /**
     * Adds another usage.
     *
     * @param other what to add
     * @return the sum
     */
    public Usage plus(Usage other) {
        return new Usage(
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                cachedInputTokens + other.cachedInputTokens,
                cacheWriteTokens + other.cacheWriteTokens,
                reasoningTokens + other.reasoningTokens);
    }

    /** {@return input and output tokens together} */
    public long totalTokens() {
        return inputTokens + outputTokens;
    }
}
