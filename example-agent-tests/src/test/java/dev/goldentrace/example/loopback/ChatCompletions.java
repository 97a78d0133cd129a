package dev.goldentrace.example.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goldentrace.example.brain.Brain;
import dev.goldentrace.example.brain.Reply;
import java.io.IOException;

/** The path {@code /chat/completions}. */
record ChatCompletions(Ids ids) implements Endpoint.Answer {

    @Override
    public void to(Request request) throws IOException {
        ChatRequest chat = ChatRequest.of(request.json());
        Reply reply = Brain.of(chat.model()).answer(Transcript.read(chat));
        Completion completion = Completion.of(chat, limited(chat, reply), ids);
        if (chat.streams()) {
            new CompletionStream(completion, chat.wantsUsageInStream()).writeTo(request.stream());
        } else {
            request.reply(200, completion.json());
        }
    }

    private static Reply limited(ChatRequest chat, Reply reply) {
        JsonNode limit = chat.limit();
        return limit.isInt() ? reply.limitedTo(limit.asInt()) : reply;
    }
}
