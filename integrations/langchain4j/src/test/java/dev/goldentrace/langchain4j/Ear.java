package dev.goldentrace.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes down all that an agent hears of a stream, in order, and waits for its end. */
final class Ear implements StreamingChatResponseHandler {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final BiConsumer<String, PartialResponseContext> onText;
    private @Nullable ChatResponse response;
    private @Nullable Throwable error;

    Ear() {
        this((text, context) -> {});
    }

    Ear(BiConsumer<String, PartialResponseContext> onText) {
        this.onText = onText;
    }

    /** Waits for the end. */
    List<String> heard() throws Exception {
        end.get(20, TimeUnit.SECONDS);
        return heard;
    }

    List<String> soFar() {
        return heard;
    }

    void endsHere() {
        end.complete("by the agent");
    }

    ChatResponse response() {
        return response;
    }

    Throwable error() {
        return error;
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        heard.add("text " + piece.text());
        onText.accept(piece.text(), context);
    }

    @Override
    public void onPartialThinking(PartialThinking piece, PartialThinkingContext context) {
        heard.add("thinking " + piece.text());
    }

    @Override
    public void onPartialToolCall(PartialToolCall piece, PartialToolCallContext context) {
        heard.add("call " + piece.id() + " " + piece.name() + " " + piece.partialArguments());
    }

    @Override
    public void onCompleteToolCall(CompleteToolCall call) {
        heard.add("called " + call.toolExecutionRequest().name() + " "
                + call.toolExecutionRequest().arguments());
    }

    @Override
    public void onCompleteResponse(ChatResponse whole) {
        response = whole;
        heard.add("complete " + whole.finishReason() + " " + whole.tokenUsage().totalTokenCount());
        end.complete("complete");
    }

    @Override
    public void onError(Throwable error) {
        this.error = error;
        heard.add("error " + error);
        end.complete("error");
    }
}
