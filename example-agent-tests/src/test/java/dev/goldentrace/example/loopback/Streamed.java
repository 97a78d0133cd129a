package dev.goldentrace.example.loopback;

import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;

/** A streamed answer: the pieces as they came, and the whole. */
record Streamed(List<String> pieces, ChatResponse response) {

    String text() {
        return response.aiMessage().text();
    }
}
