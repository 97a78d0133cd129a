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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reports a live stream piece by piece and hands each piece on at once; the whole reply is reported before it is handed on. */
final class LiveStream implements StreamingChatResponseHandler {
    private final Exchange<LlmReply> exchange;
    private final StreamingChatResponseHandler agent;
    private final CallIds ids;
    private final Refusals refusals;
    private final Map<String, Integer> owners = new ConcurrentHashMap<>();
    private final Map<Integer, String> given = new ConcurrentHashMap<>();

    LiveStream(Exchange<LlmReply> exchange, StreamingChatResponseHandler agent, CallIds ids, Refusals refusals) {
        this.exchange = exchange;
        this.agent = agent;
        this.ids = ids;
        this.refusals = refusals;
    }

    @Override
    public void onPartialResponse(String text) {
        exchange.chunk(new Chunk.Text(text));
        agent.onPartialResponse(text);
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        exchange.chunk(new Chunk.Text(piece.text()));
        agent.onPartialResponse(
                piece, new PartialResponseContext(new CancellingHandle(exchange, context.streamingHandle())));
    }

    @Override
    public void onPartialThinking(PartialThinking piece) {
        exchange.chunk(new Chunk.Reasoning(piece.text()));
        agent.onPartialThinking(piece);
    }

    @Override
    public void onPartialThinking(PartialThinking piece, PartialThinkingContext context) {
        exchange.chunk(new Chunk.Reasoning(piece.text()));
        agent.onPartialThinking(
                piece, new PartialThinkingContext(new CancellingHandle(exchange, context.streamingHandle())));
    }

    @Override
    public void onPartialToolCall(PartialToolCall piece) {
        exchange.chunk(new Chunk.Arguments(piece.index(), piece.partialArguments()));
        agent.onPartialToolCall(identified(piece));
    }

    @Override
    public void onPartialToolCall(PartialToolCall piece, PartialToolCallContext context) {
        exchange.chunk(new Chunk.Arguments(piece.index(), piece.partialArguments()));
        agent.onPartialToolCall(
                identified(piece),
                new PartialToolCallContext(new CancellingHandle(exchange, context.streamingHandle())));
    }

    @Override
    public void onCompleteToolCall(CompleteToolCall call) {
        ToolExecutionRequest request = call.toolExecutionRequest();
        String id = id(call.index(), request.id());
        agent.onCompleteToolCall(
                new CompleteToolCall(call.index(), request.toBuilder().id(id).build()));
    }

    @Override
    public void onUnmappedRawEvent(Object event) {
        agent.onUnmappedRawEvent(event);
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        ChatResponse identified = identified(response);
        try {
            exchange.complete(Replies.toReply(identified));
            agent.onCompleteResponse(identified);
        } catch (Throwable e) {
            AssertionError error = assertionIn(e);
            if (error != null && !refusals.follow(identified.aiMessage())) {
                agent.onError(error);
            }
            throw e;
        }
    }

    @Override
    public void onError(Throwable error) {
        exchange.fail(Failures.toError(error));
        agent.onError(error);
    }

    private static @Nullable AssertionError assertionIn(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof AssertionError error) {
                return error;
            }
        }
        return null;
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
