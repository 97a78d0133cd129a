package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Exchange;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Outcome;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A streaming model whose calls pass the boundary; it is built only when one of them is live. A recorded stream is handed
 * out on a thread of its own.
 */
final class TracedStreamingChatModel extends TracedModel implements StreamingChatModel {
    private final Boundary boundary;
    private final CallIds ids;
    private final Supplier<StreamingChatModel> live;
    private final Refusals refusals = new Refusals();

    TracedStreamingChatModel(Boundary boundary, ModelSetup setup, CallIds ids, Supplier<StreamingChatModel> live) {
        super(setup);
        this.boundary = boundary;
        this.ids = ids;
        this.live = live;
    }

    @Override
    public void chat(ChatRequest request, ChatRequestOptions options, StreamingChatResponseHandler handler) {
        Exchange<LlmReply> exchange = open(request, handler);
        Optional<Outcome<LlmReply>> recorded = exchange.recorded();
        if (recorded.isPresent()) {
            new RecordedStream(exchange, new StreamListener(handler, refusals), ids, Waiting.real())
                    .start(recorded.get());
        } else {
            call(request, options, exchange, handler);
        }
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        chat(request, ChatRequestOptions.EMPTY, handler);
    }

    /** A step of a stream may run on the provider's thread, where nobody sees what is thrown and the test would wait. */
    private Exchange<LlmReply> open(ChatRequest request, StreamingChatResponseHandler handler) {
        try {
            return boundary.open(setup.toRequest(request));
        } catch (AssertionError e) {
            refusals.add(request);
            handler.onError(e);
            throw e;
        }
    }

    private void call(
            ChatRequest request,
            ChatRequestOptions options,
            Exchange<LlmReply> exchange,
            StreamingChatResponseHandler handler) {
        try {
            LiveStream stream = new LiveStream(exchange, new StreamListener(handler, refusals), ids);
            live.get().chat(setup.liveRequest(request), options, stream);
        } catch (Throwable e) {
            exchange.fail(Failures.toError(e));
            throw e;
        }
    }
}
