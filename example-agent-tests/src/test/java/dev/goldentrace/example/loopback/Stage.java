package dev.goldentrace.example.loopback;

import dev.goldentrace.example.OrderTools;
import dev.goldentrace.example.Shop;
import dev.goldentrace.example.SupportAgent;
import dev.goldentrace.example.SupportAgents;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolExecution;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A fresh shop and an agent on the loopback server, whose tool calls are noted. */
final class Stage {

    static final String CAREFUL = "gpt-4.1";
    static final String HASTY = "gpt-4-turbo";

    private final LoopbackOpenAi server;
    private final String model;
    private final Shop shop = Shop.open();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    Stage(LoopbackOpenAi server, String model) {
        this.server = server;
        this.model = model;
    }

    Shop shop() {
        return shop;
    }

    /** Gives the tool calls so far as name and arguments, in the order of their results. */
    List<String> calls() {
        return calls;
    }

    SupportAgent agent() {
        return builder().build();
    }

    AiServices<SupportAgent> builder() {
        return onShop(SupportAgents.builder(chatModel()));
    }

    ChatModel chatModel() {
        return OpenAiChatModel.builder()
                .baseUrl(server.baseUrl())
                .apiKey("loopback")
                .modelName(model)
                .maxRetries(1)
                .build();
    }

    /** Runs one question through the streaming agent and waits for the end. */
    Streamed stream(String ask) {
        List<String> pieces = new CopyOnWriteArrayList<>();
        CompletableFuture<Streamed> end = new CompletableFuture<>();
        onShop(SupportAgents.builder(streamingModel()))
                .build()
                .chat(ask)
                .onPartialResponse(pieces::add)
                .onCompleteResponse(response -> end.complete(new Streamed(pieces, response)))
                .onError(end::completeExceptionally)
                .start();
        return end.join();
    }

    private StreamingChatModel streamingModel() {
        return OpenAiStreamingChatModel.builder()
                .baseUrl(server.baseUrl())
                .apiKey("loopback")
                .modelName(model)
                .build();
    }

    private <T> AiServices<T> onShop(AiServices<T> builder) {
        return builder.tools(new OrderTools(shop)).afterToolExecution(this::note);
    }

    private void note(ToolExecution execution) {
        ToolExecutionRequest request = execution.request();
        calls.add(request.name() + request.arguments());
    }
}
