package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.Usage;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/** Token usage in one meaning, and back in the type that the provider's model gives. */
final class Tokens {
    static final String PLAIN = "plain";
    static final String OPENAI = "openai";
    static final String ANTHROPIC = "anthropic";

    private Tokens() {}

    /** Says whose type it is, so that a replay gives the same. */
    static String flavour(@Nullable TokenUsage usage) {
        if (Optionals.OPENAI && OpenAiTokens.matches(usage)) {
            return OPENAI;
        }
        return Optionals.ANTHROPIC && AnthropicTokens.matches(usage) ? ANTHROPIC : PLAIN;
    }

    static @Nullable Usage toUsage(@Nullable TokenUsage usage) {
        if (usage == null || (usage.inputTokenCount() == null && usage.outputTokenCount() == null)) {
            return null;
        }
        return switch (flavour(usage)) {
            case OPENAI -> OpenAiTokens.toUsage(usage);
            case ANTHROPIC -> AnthropicTokens.toUsage(usage);
            default -> Usage.of(count(usage.inputTokenCount()), count(usage.outputTokenCount()));
        };
    }

    static @Nullable TokenUsage toTokens(@Nullable Usage usage, String flavour) {
        if (usage == null) {
            return null;
        }
        if (flavour.equals(ANTHROPIC) && Optionals.ANTHROPIC) {
            return AnthropicTokens.toTokens(usage);
        }
        if (!flavour.equals(PLAIN) && Optionals.OPENAI) {
            return OpenAiTokens.toTokens(usage);
        }
        return new TokenUsage(
                Math.toIntExact(usage.inputTokens()),
                Math.toIntExact(usage.outputTokens()),
                Math.toIntExact(usage.totalTokens()));
    }

    static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
