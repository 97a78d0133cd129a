package dev.goldentrace.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What OpenAI says about an answer beside tokens and reason. Loaded only where its jar is there. */
final class OpenAiMetadata {
    private OpenAiMetadata() {}

    static boolean matches(ChatResponseMetadata metadata) {
        return metadata instanceof OpenAiChatResponseMetadata;
    }

    static Map<String, @Nullable Object> toMap(ChatResponseMetadata metadata) {
        OpenAiChatResponseMetadata openAi = (OpenAiChatResponseMetadata) metadata;
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("created", openAi.created());
        map.put("serviceTier", openAi.serviceTier());
        map.put("systemFingerprint", openAi.systemFingerprint());
        map.values().removeIf(value -> value == null);
        return map;
    }

    static ChatResponseMetadata.Builder<?> builder(Map<String, @Nullable Object> map) {
        return OpenAiChatResponseMetadata.builder()
                .created(map.get("created") instanceof Long created ? created : null)
                .serviceTier(map.get("serviceTier") instanceof String tier ? tier : null)
                .systemFingerprint(map.get("systemFingerprint") instanceof String print ? print : null);
    }
}
