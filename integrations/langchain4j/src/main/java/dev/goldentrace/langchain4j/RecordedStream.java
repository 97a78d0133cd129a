package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.Exchange;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Outcome;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hands out a recorded stream: its pieces, or the whole text as one where it was not streamed, then the reply. A stream that
 * the agent cancelled stays open until it does so again.
 */
final class RecordedStream implements StreamingHandle {
    private static final String LISTENS_ON = "The agent stopped listening to this stream when it was recorded, after"
            + " <%d> pieces, and now it listens on: there is nothing more to hand out."
            + " Cancel it as before, or record the test again.";

    private final Exchange<LlmReply> exchange;
    private final StreamListener agent;
    private final CallIds ids;
    private final Duration patience;
    private final CountDownLatch cancelled = new CountDownLatch(1);

    /**
     * Makes a stream that is not yet handed out.
     *
     * @param patience how long to wait until the agent cancels a stream that it cancelled when it was recorded
     */
    RecordedStream(Exchange<LlmReply> exchange, StreamListener agent, CallIds ids, Duration patience) {
        this.exchange = exchange;
        this.agent = agent;
        this.ids = ids;
        this.patience = patience;
    }

    @Override
    public void cancel() {
        agent.end();
        exchange.cancel();
        cancelled.countDown();
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    /** Hands it out on a thread of its own, as a client does. */
    void start(Outcome<LlmReply> outcome) {
        Thread thread = new Thread(() -> play(outcome), "goldentrace-stream");
        thread.setDaemon(true);
        thread.start();
    }

    void play(Outcome<LlmReply> outcome) {
        try {
            handOut(outcome);
        } catch (Throwable e) {
            if (agent.end()) {
                agent.fail(e);
            }
        }
    }

    private void handOut(Outcome<LlmReply> outcome) {
        if (outcome instanceof Outcome.Completed<LlmReply> completed) {
            handOut(Replies.toResponse(completed.reply(), ids));
            return;
        }
        List<Chunk> chunks = exchange.recordedChunks();
        chunks.forEach(new RecordedPieces(agent, this, List.of(), ids)::handOut);
        boolean listensOn = outcome instanceof Outcome.Cancelled && !isCancelledInTime();
        if (agent.end()) {
            agent.fail(
                    listensOn
                            ? new CancellationException(LISTENS_ON.formatted(chunks.size()))
                            : Outcomes.unanswered(outcome, Failures::again));
        }
    }

    private boolean isCancelledInTime() {
        try {
            return cancelled.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return isCancelled();
        }
    }

    private void handOut(ChatResponse response) {
        List<Chunk> chunks = exchange.recordedChunks();
        RecordedPieces pieces =
                new RecordedPieces(agent, this, response.aiMessage().toolExecutionRequests(), ids);
        (chunks.isEmpty() ? RecordedPieces.whole(response.aiMessage()) : chunks).forEach(pieces::handOut);
        pieces.completeAll();
        if (agent.end()) {
            agent.complete(response);
        }
    }
}
