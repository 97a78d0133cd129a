package dev.goldentrace.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A live model that answers from a script, blocking or as a stream of words. */
final class Script implements ChatModel, StreamingChatModel {
    private final Deque<Function<ChatRequest, ChatResponse>> lines = new ConcurrentLinkedDeque<>();
    private final List<ChatRequest> asked = new CopyOnWriteArrayList<>();
    private ChatRequestParameters parameters = DefaultChatRequestParameters.EMPTY;
    private Set<Capability> capabilities = Set.of();

    static Script of(AiMessage... messages) {
        Script script = new Script();
        for (AiMessage message : messages) {
            script.then(request -> response(message));
        }
        return script;
    }

    static AiMessage say(String text) {
        return AiMessage.from(text);
    }

    static AiMessage ask(ToolExecutionRequest... requests) {
        return AiMessage.from(requests);
    }

    static ToolExecutionRequest use(String id, String tool, String arguments) {
        return ToolExecutionRequest.builder()
                .id(id)
                .name(tool)
                .arguments(arguments)
                .build();
    }

    static ChatResponse response(AiMessage message) {
        return ChatResponse.builder()
                .aiMessage(message)
                .id("r-1")
                .modelName("gpt-4.1-2025-04-14")
                .tokenUsage(new TokenUsage(10, 5))
                .finishReason(message.hasToolExecutionRequests() ? FinishReason.TOOL_EXECUTION : FinishReason.STOP)
                .build();
    }

    Script then(Function<ChatRequest, ChatResponse> line) {
        lines.add(line);
        return this;
    }

    Script with(ChatRequestParameters parameters) {
        this.parameters = parameters;
        return this;
    }

    Script with(Capability capability) {
        capabilities = Set.of(capability);
        return this;
    }

    List<ChatRequest> asked() {
        return asked;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        asked.add(request);
        return lines.remove().apply(request);
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        asked.add(request);
        ChatResponse response;
        try {
            response = lines.remove().apply(request);
        } catch (RuntimeException e) {
            handler.onError(e);
            return;
        }
        stream(response, handler);
    }

    private static void stream(ChatResponse response, StreamingChatResponseHandler handler) {
        Handle handle = new Handle();
        AiMessage message = response.aiMessage();
        if (message.thinking() != null) {
            handler.onPartialThinking(new PartialThinking(message.thinking()));
        }
        for (String word :
                message.text() == null ? new String[0] : message.text().split("(?<= )")) {
            if (handle.cancelled) {
                return;
            }
            handler.onPartialResponse(new PartialResponse(word), new PartialResponseContext(handle));
        }
        if (handle.cancelled) {
            return;
        }
        int index = 0;
        for (ToolExecutionRequest request : message.toolExecutionRequests()) {
            handler.onPartialToolCall(PartialToolCall.builder()
                    .index(index)
                    .id(request.id())
                    .name(request.name())
                    .partialArguments(request.arguments())
                    .build());
            handler.onCompleteToolCall(new CompleteToolCall(index, request));
            index++;
        }
        handler.onCompleteResponse(response);
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return parameters;
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return capabilities;
    }

    @Override
    public ModelProvider provider() {
        return ModelProvider.OPEN_AI;
    }

    @Override
    public List<ChatModelListener> listeners() {
        return List.of();
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        return ChatModel.super.chat(request);
    }

    private static final class Handle implements StreamingHandle {
        private boolean cancelled;

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
