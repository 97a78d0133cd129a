package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.Usage;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/** Anthropic's tokens: their input excludes what the cache gave and took. Loaded only where its jar is there. */
final class AnthropicTokens {
    private AnthropicTokens() {}

    static boolean matches(@Nullable TokenUsage usage) {
        return usage instanceof AnthropicTokenUsage;
    }

    static Usage toUsage(TokenUsage usage) {
        AnthropicTokenUsage tokens = (AnthropicTokenUsage) usage;
        long read = Tokens.count(tokens.cacheReadInputTokens());
        long written = Tokens.count(tokens.cacheCreationInputTokens());
        return new Usage(
                Tokens.count(tokens.inputTokenCount()) + read + written,
                Tokens.count(tokens.outputTokenCount()),
                read,
                written,
                0);
    }

    static TokenUsage toTokens(Usage usage) {
        long fresh = usage.inputTokens() - usage.cachedInputTokens() - usage.cacheWriteTokens();
        return AnthropicTokenUsage.builder()
                .inputTokenCount(Math.toIntExact(fresh))
                .outputTokenCount(Math.toIntExact(usage.outputTokens()))
                .cacheReadInputTokens(Math.toIntExact(usage.cachedInputTokens()))
                .cacheCreationInputTokens(Math.toIntExact(usage.cacheWriteTokens()))
                .build();
    }
}
