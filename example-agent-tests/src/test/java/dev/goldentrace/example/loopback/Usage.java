package dev.goldentrace.example.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The tokens of a completion, estimated as four characters each: the same request always counts the same. */
record Usage(int prompt, int cached, int completion, int reasoning) {

    private static final int CHARS_PER_TOKEN = 4;
    private static final int REASONING_TOKENS = 64;

    static Usage of(ChatRequest chat, String text, List<FunctionCall> calls) {
        int answer = tokens(text.length()
                + calls.stream()
                        .mapToInt(
                                call -> call.name().length() + call.arguments().length())
                        .sum());
        int reasoning = reasons(chat.model()) ? REASONING_TOKENS : 0;
        return new Usage(prompt(chat, chat.messages()), cached(chat), answer + reasoning, reasoning);
    }

    ObjectNode json() {
        ObjectNode json = Wire.object()
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
        json.putObject("prompt_tokens_details").put("cached_tokens", cached).put("audio_tokens", 0);
        json.putObject("completion_tokens_details")
                .put("reasoning_tokens", reasoning)
                .put("audio_tokens", 0)
                .put("accepted_prediction_tokens", 0)
                .put("rejected_prediction_tokens", 0);
        return json;
    }

    static int tokens(int chars) {
        return (chars + CHARS_PER_TOKEN - 1) / CHARS_PER_TOKEN;
    }

    /** What the conversation's previous request held, up to the model's last answer, is in the cache. */
    private static int cached(ChatRequest chat) {
        int answered = chat.last("assistant");
        return answered < 0 ? 0 : prompt(chat, chat.messages().subList(0, answered));
    }

    private static int prompt(ChatRequest chat, List<JsonNode> messages) {
        return tokens(chars(chat.tools())
                + messages.stream().mapToInt(Usage::messageChars).sum());
    }

    /** Leaves the ids out, which differ in each run. */
    private static int messageChars(JsonNode message) {
        return Transcript.text(message).length()
                + message.path("tool_calls")
                        .valueStream()
                        .mapToInt(call -> chars(call.path("function")))
                        .sum();
    }

    private static int chars(JsonNode json) {
        return json.isMissingNode() ? 0 : Wire.write(json).length();
    }

    private static boolean reasons(String model) {
        return model.startsWith("gpt-5") || model.startsWith("o");
    }
}
