package dev.goldentrace.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The agent's end of a stream. It hears one end and nothing after it, and gets what its own handlers throw back as an error
 * while the stream goes on: as from LangChain4j's own clients, save that these may signal a second end.
 */
final class StreamListener {
    private final StreamingChatResponseHandler agent;
    private final Refusals refusals;
    private final AtomicBoolean ended = new AtomicBoolean();

    StreamListener(StreamingChatResponseHandler agent, Refusals refusals) {
        this.agent = agent;
        this.refusals = refusals;
    }

    /** Ends the stream; says whether this was the first end. */
    boolean end() {
        return ended.compareAndSet(false, true);
    }

    /** Takes an end back that did not come about. */
    void goOn() {
        ended.set(false);
    }

    boolean hasEnded() {
        return ended.get();
    }

    /** Hands out what comes before the end. */
    void hear(Consumer<StreamingChatResponseHandler> piece) {
        if (ended.get()) {
            return;
        }
        try {
            piece.accept(agent);
        } catch (Exception e) {
            fail(e);
        }
    }

    /** Hands out the whole answer. An agent that goes on in its handler may be refused there, and hear of it there. */
    void complete(ChatResponse response) {
        try {
            agent.onCompleteResponse(response);
        } catch (Throwable e) {
            AssertionError refusal = refusalIn(e);
            if (refusal == null || !refusals.follow(response.aiMessage())) {
                fail(refusal == null ? e : refusal);
            }
            if (e instanceof Error error) {
                throw error;
            }
        }
    }

    /** Hands out an error; what the agent's handler of errors throws has nowhere to go. */
    void fail(Throwable error) {
        try {
            agent.onError(error);
        } catch (Exception ignored) {
            return;
        }
    }

    private static @Nullable AssertionError refusalIn(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof AssertionError error) {
                return error;
            }
        }
        return null;
    }
}
