package dev.goldentrace.example;

import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.service.AiServices;

/** Puts the agent together; what calls the outside world is handed in, so that a test can hand in something else. */
public final class SupportAgents {

    private static final int REMEMBERED_MESSAGES = 60;

    private SupportAgents() {}

    /** Builds the agent on a model and the tools of one shop. */
    public static SupportAgent of(ChatModel model, OrderTools tools) {
        return builder(model).tools(tools).build();
    }

    /** Builds the streaming agent on a model and the tools of one shop. */
    public static StreamingSupportAgent of(StreamingChatModel model, OrderTools tools) {
        return builder(model).tools(tools).build();
    }

    /** Starts an agent with its prompt and an empty memory; tools and a retriever are up to the caller. */
    public static AiServices<SupportAgent> builder(ChatModel model) {
        return AiServices.builder(SupportAgent.class)
                .chatModel(model)
                .systemMessage(SupportPrompt.TEXT)
                .chatMemory(memory());
    }

    /** Starts a streaming agent with its prompt and an empty memory; tools and a retriever are up to the caller. */
    public static AiServices<StreamingSupportAgent> builder(StreamingChatModel model) {
        return AiServices.builder(StreamingSupportAgent.class)
                .streamingChatModel(model)
                .systemMessage(SupportPrompt.TEXT)
                .chatMemory(memory());
    }

    private static ChatMemory memory() {
        return MessageWindowChatMemory.withMaxMessages(REMEMBERED_MESSAGES);
    }
}
