package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Outcome;
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
import java.util.ArrayList;
import java.util.List;

/** Hands out a recorded stream: its pieces, or the whole text as one where it was not streamed, then the reply. */
final class RecordedStream implements StreamingHandle {
    private final StreamingChatResponseHandler agent;
    private final CallIds ids;
    private volatile boolean cancelled;

    RecordedStream(StreamingChatResponseHandler agent, CallIds ids) {
        this.agent = agent;
        this.ids = ids;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    void play(Outcome<LlmReply> outcome, List<Chunk> chunks) {
        if (outcome instanceof Outcome.Completed<LlmReply> completed) {
            play(Replies.toResponse(completed.reply(), ids), chunks);
            return;
        }
        pieces(chunks, List.of());
        if (!cancelled) {
            agent.onError(Outcomes.unanswered(outcome, Failures::toException));
        }
    }

    private void play(ChatResponse response, List<Chunk> chunks) {
        List<ToolExecutionRequest> calls = response.aiMessage().toolExecutionRequests();
        pieces(chunks.isEmpty() ? whole(response.aiMessage()) : chunks, calls);
        for (int i = 0; i < calls.size() && !cancelled; i++) {
            agent.onCompleteToolCall(new CompleteToolCall(i, calls.get(i)));
        }
        if (!cancelled) {
            agent.onCompleteResponse(response);
        }
    }

    private static List<Chunk> whole(AiMessage message) {
        List<Chunk> chunks = new ArrayList<>();
        if (message.thinking() != null) {
            chunks.add(new Chunk.Reasoning(message.thinking()));
        }
        if (message.text() != null) {
            chunks.add(new Chunk.Text(message.text()));
        }
        return chunks;
    }

    private void pieces(List<Chunk> chunks, List<ToolExecutionRequest> calls) {
        for (Chunk chunk : chunks) {
            if (!cancelled && !chunk.text().isEmpty()) {
                piece(chunk, calls);
            }
        }
    }

    private void piece(Chunk chunk, List<ToolExecutionRequest> calls) {
        if (chunk instanceof Chunk.Text text) {
            agent.onPartialResponse(new PartialResponse(text.text()), new PartialResponseContext(this));
        } else if (chunk instanceof Chunk.Reasoning reasoning) {
            agent.onPartialThinking(new PartialThinking(reasoning.text()), new PartialThinkingContext(this));
        } else if (chunk instanceof Chunk.Arguments arguments && arguments.index() < calls.size()) {
            ToolExecutionRequest call = calls.get(arguments.index());
            PartialToolCall piece = PartialToolCall.builder()
                    .index(arguments.index())
                    .id(call.id())
                    .name(call.name())
                    .partialArguments(arguments.text())
                    .build();
            agent.onPartialToolCall(piece, new PartialToolCallContext(this));
        }
    }
}
