package dev.goldentrace.conformance.replay;

import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an agent asks of its model besides the conversation.
 *
 * @param model the model
 * @param numbers parameters by the names that messages use, such as {@code temperature}; only those that are set
 * @param response what an answer must look like; empty for free text
 */
record Settings(String model, Map<String, Double> numbers, List<Property> response) {
    static final String SEED = "seed";

    Settings {
        numbers = Map.copyOf(numbers);
        response = List.copyOf(response);
    }

    Settings withModel(String other) {
        return new Settings(other, numbers, response);
    }

    Settings withResponse(List<Property> other) {
        return new Settings(model, numbers, other);
    }

    Settings withNumber(String name, @Nullable Double value) {
        Map<String, Double> changed = new LinkedHashMap<>(numbers);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Settings(model, changed, response);
    }

    ChatRequestParameters parameters() {
        if (!numbers.containsKey(SEED)) {
            return fill(ChatRequestParameters.builder()).build();
        }
        OpenAiChatRequestParameters.Builder openAi = OpenAiChatRequestParameters.builder();
        fill(openAi);
        number(SEED, seed -> openAi.seed(seed.intValue()));
        return openAi.build();
    }

    private <T extends DefaultChatRequestParameters.Builder<T>> DefaultChatRequestParameters.Builder<T> fill(
            DefaultChatRequestParameters.Builder<T> builder) {
        builder.modelName(model);
        number("temperature", builder::temperature);
        number("topP", builder::topP);
        number("frequencyPenalty", builder::frequencyPenalty);
        number("maxOutputTokens", limit -> builder.maxOutputTokens(limit.intValue()));
        if (!response.isEmpty()) {
            builder.responseFormat(ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(JsonSchema.builder()
                            .name("Answer")
                            .rootElement(Property.schema(response))
                            .build())
                    .build());
        }
        return builder;
    }

    private void number(String name, Consumer<Double> setter) {
        Double value = numbers.get(name);
        if (value != null) {
            setter.accept(value);
        }
    }
}
