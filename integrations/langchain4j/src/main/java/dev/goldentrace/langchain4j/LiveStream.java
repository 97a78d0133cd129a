package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.Exchange;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmReply;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reports a live stream piece by piece and hands each piece on at once; the whole reply is reported before it is handed on. */
final class LiveStream implements StreamingChatResponseHandler {
    private final Exchange<LlmReply> exchange;
    private final StreamListener agent;
    private final CallIds ids;
    private final Set<Integer> begun = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> owners = new ConcurrentHashMap<>();
    private final Map<Integer, String> given = new ConcurrentHashMap<>();

    LiveStream(Exchange<LlmReply> exchange, StreamListener agent, CallIds ids) {
        this.exchange = exchange;
        this.agent = agent;
        this.ids = ids;
    }

    @Override
    public void onPartialResponse(String text) {
        piece(new Chunk.Text(text), handler -> handler.onPartialResponse(text));
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        PartialResponseContext cancelling = new PartialResponseContext(cancelling(context.streamingHandle()));
        piece(new Chunk.Text(piece.text()), handler -> handler.onPartialResponse(piece, cancelling));
    }

    @Override
    public void onPartialThinking(PartialThinking piece) {
        piece(new Chunk.Reasoning(piece.text()), handler -> handler.onPartialThinking(piece));
    }

    @Override
    public void onPartialThinking(PartialThinking piece, PartialThinkingContext context) {
        PartialThinkingContext cancelling = new PartialThinkingContext(cancelling(context.streamingHandle()));
        piece(new Chunk.Reasoning(piece.text()), handler -> handler.onPartialThinking(piece, cancelling));
    }

    @Override
    public void onPartialToolCall(PartialToolCall piece) {
        begins(piece);
        piece(arguments(piece), handler -> handler.onPartialToolCall(identified(piece)));
    }

    @Override
    public void onPartialToolCall(PartialToolCall piece, PartialToolCallContext context) {
        PartialToolCallContext cancelling = new PartialToolCallContext(cancelling(context.streamingHandle()));
        begins(piece);
        piece(arguments(piece), handler -> handler.onPartialToolCall(identified(piece), cancelling));
    }

    @Override
    public void onCompleteToolCall(CompleteToolCall call) {
        ToolExecutionRequest request = call.toolExecutionRequest();
        String id = id(call.index(), request.id());
        agent.hear(handler -> handler.onCompleteToolCall(
                new CompleteToolCall(call.index(), request.toBuilder().id(id).build())));
    }

    @Override
    public void onUnmappedRawEvent(Object event) {
        agent.hear(handler -> handler.onUnmappedRawEvent(event));
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        ChatResponse identified = identified(response);
        LlmReply reply = Replies.toReply(identified);
        if (agent.end()) {
            report(reply);
            agent.complete(identified);
        }
    }

    @Override
    public void onError(Throwable error) {
        if (agent.end()) {
            exchange.fail(Failures.toError(error));
            agent.fail(error);
        }
    }

    private void report(LlmReply reply) {
        try {
            exchange.complete(reply);
        } catch (AssertionError e) {
            agent.fail(e);
            throw e;
        }
    }

    private void piece(Chunk chunk, Consumer<StreamingChatResponseHandler> handing) {
        if (agent.hasEnded()) {
            return;
        }
        exchange.chunk(chunk);
        try {
            agent.hear(handing);
        } catch (Error e) {
            onError(e);
            throw e;
        }
    }

    private void begins(PartialToolCall piece) {
        if (begun.add(piece.index()) && !agent.hasEnded()) {
            exchange.chunk(new Chunk.Call(piece.index(), piece.name()));
        }
    }

    private StreamingHandle cancelling(StreamingHandle stream) {
        return new CancellingHandle(exchange, agent, stream);
    }

    private static Chunk arguments(PartialToolCall piece) {
        return new Chunk.Arguments(piece.index(), piece.partialArguments());
    }

    private PartialToolCall identified(PartialToolCall piece) {
        return PartialToolCall.builder()
                .index(piece.index())
                .id(id(piece.index(), piece.id()))
                .name(piece.name())
                .partialArguments(piece.partialArguments())
                .build();
    }

    private String id(int index, @Nullable String id) {
        if (id == null || CallIds.isMissing(id)) {
            return another(index);
        }
        Integer owner = owners.putIfAbsent(id, index);
        return owner == null || owner == index ? id : another(index);
    }

    private String another(int index) {
        return given.computeIfAbsent(index, i -> ids.next());
    }

    private ChatResponse identified(ChatResponse response) {
        AiMessage message = response.aiMessage();
        return message.hasToolExecutionRequests()
                ? response.toBuilder()
                        .aiMessage(message.toBuilder()
                                .toolExecutionRequests(CallIds.distinct(message.toolExecutionRequests(), this::another))
                                .build())
                        .build()
                : response;
    }
}
