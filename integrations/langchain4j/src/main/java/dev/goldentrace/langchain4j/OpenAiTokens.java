package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.Usage;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage.InputTokensDetails;
import dev.langchain4j.model.openai.OpenAiTokenUsage.OutputTokensDetails;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/** OpenAI's tokens: input includes what was cached, output includes reasoning. Loaded only where its jar is there. */
final class OpenAiTokens {
    private OpenAiTokens() {}

    static boolean matches(@Nullable TokenUsage usage) {
        return usage instanceof OpenAiTokenUsage;
    }

    static Usage toUsage(TokenUsage usage) {
        OpenAiTokenUsage tokens = (OpenAiTokenUsage) usage;
        InputTokensDetails input = tokens.inputTokensDetails();
        OutputTokensDetails output = tokens.outputTokensDetails();
        return new Usage(
                Tokens.count(tokens.inputTokenCount()),
                Tokens.count(tokens.outputTokenCount()),
                input == null ? 0 : Tokens.count(input.cachedTokens()),
                0,
                output == null ? 0 : Tokens.count(output.reasoningTokens()));
    }

    static TokenUsage toTokens(Usage usage) {
        return OpenAiTokenUsage.builder()
                .inputTokenCount(Math.toIntExact(usage.inputTokens()))
                .inputTokensDetails(InputTokensDetails.builder()
                        .cachedTokens(Math.toIntExact(usage.cachedInputTokens()))
                        .build())
                .outputTokenCount(Math.toIntExact(usage.outputTokens()))
                .outputTokensDetails(OutputTokensDetails.builder()
                        .reasoningTokens(Math.toIntExact(usage.reasoningTokens()))
                        .build())
                .totalTokenCount(Math.toIntExact(usage.totalTokens()))
                .build();
    }
}
