package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Exchange;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Outcome;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Optional;
import java.util.function.Supplier;

/** A model whose calls pass the boundary; it is built only when one of them is live. */
final class TracedChatModel extends TracedModel implements ChatModel {
    private final Boundary boundary;
    private final CallIds ids;
    private final Supplier<ChatModel> live;

    TracedChatModel(Boundary boundary, ModelSetup setup, CallIds ids, Supplier<ChatModel> live) {
        super(setup);
        this.boundary = boundary;
        this.ids = ids;
        this.live = live;
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
        Exchange<LlmReply> exchange = boundary.open(setup.toRequest(request));
        Optional<Outcome<LlmReply>> recorded = exchange.recorded();
        return recorded.isPresent()
                ? Replies.toResponse(Outcomes.replyOrThrow(recorded.get(), Failures::toException), ids)
                : call(request, options, exchange);
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        return chat(request, ChatRequestOptions.EMPTY);
    }

    private ChatResponse call(ChatRequest request, ChatRequestOptions options, Exchange<LlmReply> exchange) {
        try {
            ChatResponse response = identified(live.get().chat(setup.liveRequest(request), options));
            exchange.complete(Replies.toReply(response));
            return response;
        } catch (Throwable e) {
            exchange.fail(Failures.toError(e));
            throw e;
        }
    }

    private ChatResponse identified(ChatResponse response) {
        AiMessage message = response.aiMessage();
        return message.hasToolExecutionRequests()
                ? response.toBuilder()
                        .aiMessage(message.toBuilder()
                                .toolExecutionRequests(ids.distinct(message.toolExecutionRequests()))
                                .build())
                        .build()
                : response;
    }
}
