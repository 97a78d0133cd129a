package dev.goldentrace.example;

import dev.goldentrace.example.loopback.LoopbackOpenAi;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/**
 * Models for the tests: the real provider's when {@code OPENAI_API_KEY} is set (at {@code OPENAI_BASE_URL}, if that is
 * set too), else those of a server on the loopback device. The system property {@code model} names the chat model.
 */
public final class Models {

    private static final String DEFAULT_MODEL = "gpt-4.1";
    private static final String EMBEDDING_MODEL = "text-embedding-3-small";
    private static final int RETRIES = 1;

    private Models() {}

    /** Gives what every chat request is sent with: the model's name and, where the model allows it, temperature 0. */
    public static OpenAiChatRequestParameters parameters() {
        String model = System.getProperty("model", DEFAULT_MODEL);
        OpenAiChatRequestParameters.Builder parameters =
                OpenAiChatRequestParameters.builder().modelName(model);
        return (model.startsWith("gpt-4") ? parameters.temperature(0.0) : parameters).build();
    }

    /** Connects a chat model that sends {@link #parameters()}. */
    public static ChatModel fromEnvironment() {
        return fromEnvironment(parameters());
    }

    /** Connects a chat model that sends these parameters. */
    public static ChatModel fromEnvironment(ChatRequestParameters parameters) {
        Access access = Access.fromEnvironment();
        return OpenAiChatModel.builder()
                .baseUrl(access.baseUrl())
                .apiKey(access.apiKey())
                .defaultRequestParameters(parameters)
                .maxRetries(RETRIES)
                .build();
    }

    /** Connects a streaming chat model that sends {@link #parameters()}. */
    public static StreamingChatModel streamingFromEnvironment() {
        return streamingFromEnvironment(parameters());
    }

    /** Connects a streaming chat model that sends these parameters. */
    public static StreamingChatModel streamingFromEnvironment(ChatRequestParameters parameters) {
        Access access = Access.fromEnvironment();
        return OpenAiStreamingChatModel.builder()
                .baseUrl(access.baseUrl())
                .apiKey(access.apiKey())
                .defaultRequestParameters(parameters)
                .build();
    }

    /** Connects an embedding model. */
    public static EmbeddingModel embeddingFromEnvironment() {
        Access access = Access.fromEnvironment();
        return OpenAiEmbeddingModel.builder()
                .baseUrl(access.baseUrl())
                .apiKey(access.apiKey())
                .modelName(EMBEDDING_MODEL)
                .maxRetries(RETRIES)
                .build();
    }

    /** The server that all tests of this JVM share, started when it is first needed. */
    private static final class Shared {
        static final LoopbackOpenAi SERVER = LoopbackOpenAi.start();
    }

    private record Access(String baseUrl, String apiKey) {

        static Access fromEnvironment() {
            String key = System.getenv("OPENAI_API_KEY");
            if (key == null || key.isBlank()) {
                return new Access(Shared.SERVER.baseUrl(), "loopback");
            }
            return new Access(System.getenv().getOrDefault("OPENAI_BASE_URL", "https://api.openai.com/v1"), key);
        }
    }
}
