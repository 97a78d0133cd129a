package dev.goldentrace.example.loopback;

import dev.goldentrace.example.Policies;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.Result;

/** An agent on the loopback server that answers from the shop's terms, and lets one see why it stopped. */
record PolicyStage(LoopbackOpenAi server, String model) {

    interface PolicyAgent {
        Result<String> chat(String userMessage);
    }

    Result<String> ask(String question) {
        return AiServices.builder(PolicyAgent.class)
                .chatModel(new Stage(server, model).chatModel())
                .contentRetriever(Policies.retriever(embeddingModel()))
                .build()
                .chat(question);
    }

    EmbeddingModel embeddingModel() {
        return OpenAiEmbeddingModel.builder()
                .baseUrl(server.baseUrl())
                .apiKey("loopback")
                .modelName("text-embedding-3-small")
                .build();
    }
}
