package dev.goldentrace.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The answers whose next step the boundary refused. That step's own handler has been told, so the handler of the answer,
 * through which the refusal passes on its way out, need not be: both lead to the same listener of the agent.
 */
final class Refusals {
    private final Set<ChatMessage> told =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    void add(ChatRequest refused) {
        told.addAll(refused.messages());
    }

    boolean follow(AiMessage answer) {
        return told.contains(answer);
    }
}
