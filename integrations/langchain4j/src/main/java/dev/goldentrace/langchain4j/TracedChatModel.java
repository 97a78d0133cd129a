package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Exchange;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Outcome;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** A model whose calls pass the boundary; it is built only when one of them is live. */
final class TracedChatModel implements ChatModel {
    private final Boundary boundary;
    private final ModelSetup setup;
    private final CallIds ids;
    private final Supplier<ChatModel> live;

    TracedChatModel(Boundary boundary, ModelSetup setup, CallIds ids, Supplier<ChatModel> live) {
        this.boundary = boundary;
        this.setup = setup;
        this.ids = ids;
        this.live = live;
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
        Exchange<LlmReply> exchange = boundary.open(setup.toRequest(request));
        Optional<Outcome<LlmReply>> recorded = exchange.recorded();
        return recorded.isPresent() ? replay(recorded.get()) : call(request, options, exchange);
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        return chat(request, ChatRequestOptions.EMPTY);
    }

    private ChatResponse replay(Outcome<LlmReply> outcome) {
        if (outcome instanceof Outcome.Completed<LlmReply> completed) {
            return Replies.toResponse(completed.reply(), ids);
        }
        if (outcome instanceof Outcome.Failed<LlmReply> failed) {
            throw Failures.toException(failed.error());
        }
        throw new CancellationException("the recorded call was cancelled before it was answered");
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

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return setup.defaults();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return setup.capabilities();
    }

    @Override
    public ModelProvider provider() {
        return setup.provider();
    }
}
