package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.Chunk;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hands out the pieces of a recorded stream, and each tool call once the next one begins, or all pieces are out. */
final class RecordedPieces {
    private final StreamListener agent;
    private final StreamingHandle handle;
    private final List<ToolExecutionRequest> calls;
    private final CallIds ids;
    private final Map<Integer, String> begun = new HashMap<>();
    private final Map<Integer, String> given = new HashMap<>();
    private int completed;

    RecordedPieces(StreamListener agent, StreamingHandle handle, List<ToolExecutionRequest> calls, CallIds ids) {
        this.agent = agent;
        this.handle = handle;
        this.calls = calls;
        this.ids = ids;
    }

    /** What is handed out of a reply that was not streamed. */
    static List<Chunk> whole(AiMessage message) {
        List<Chunk> chunks = new ArrayList<>();
        if (message.thinking() != null) {
            chunks.add(new Chunk.Reasoning(message.thinking()));
        }
        if (message.text() != null) {
            chunks.add(new Chunk.Text(message.text()));
        }
        return chunks;
    }

    void handOut(Chunk chunk) {
        if (chunk instanceof Chunk.Call call) {
            begun.put(call.index(), call.text());
            return;
        }
        if (chunk instanceof Chunk.Arguments arguments) {
            completeBefore(arguments.index());
        }
        if (!chunk.text().isEmpty()) {
            agent.hear(handler -> handOut(handler, chunk));
        }
    }

    void completeAll() {
        completeBefore(calls.size());
    }

    private void completeBefore(int index) {
        while (completed < Math.min(index, calls.size())) {
            CompleteToolCall call = new CompleteToolCall(completed, calls.get(completed));
            completed++;
            agent.hear(handler -> handler.onCompleteToolCall(call));
        }
    }

    private void handOut(StreamingChatResponseHandler handler, Chunk chunk) {
        if (chunk instanceof Chunk.Text text) {
            handler.onPartialResponse(new PartialResponse(text.text()), new PartialResponseContext(handle));
        } else if (chunk instanceof Chunk.Reasoning reasoning) {
            handler.onPartialThinking(new PartialThinking(reasoning.text()), new PartialThinkingContext(handle));
        } else if (chunk instanceof Chunk.Arguments arguments && isKnown(arguments.index())) {
            handler.onPartialToolCall(piece(arguments), new PartialToolCallContext(handle));
        }
    }

    private boolean isKnown(int index) {
        return index < calls.size() || begun.containsKey(index);
    }

    /** Of a call that was never whole, the id is not recorded: nothing refers to it. */
    private PartialToolCall piece(Chunk.Arguments arguments) {
        int index = arguments.index();
        boolean whole = index < calls.size();
        return PartialToolCall.builder()
                .index(index)
                .id(whole ? calls.get(index).id() : given.computeIfAbsent(index, unknown -> ids.next()))
                .name(whole ? calls.get(index).name() : begun.get(index))
                .partialArguments(arguments.text())
                .build();
    }
}
