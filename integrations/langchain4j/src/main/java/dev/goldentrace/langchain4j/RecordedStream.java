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

/**
 * Hands out a recorded stream: its pieces, or the whole text as one where it was not streamed, then the reply. A stream that
 * the agent cancelled stays open until it does so again.
 */
final class RecordedStream implements StreamingHandle {
    /** How long to wait until the agent cancels a stream that it cancelled when it was recorded. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String LISTENS_ON = "The agent stopped listening to this stream when it was recorded, after"
            + " <%d> pieces, and now it listens on: there is nothing more to hand out."
            + " Cancel it as before, or record the test again.";

    private final Exchange<LlmReply> exchange;
    private final StreamListener agent;
    private final CallIds ids;
    private final Waiting waiting;
    private final CountDownLatch cancelled = new CountDownLatch(1);

    RecordedStream(Exchange<LlmReply> exchange, StreamListener agent, CallIds ids, Waiting waiting) {
        this.exchange = exchange;
        this.agent = agent;
        this.ids = ids;
        this.waiting = waiting;
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
        handOut(chunks, new RecordedPieces(agent, this, List.of(), ids));
        boolean listensOn = outcome instanceof Outcome.Cancelled && !isCancelledWithin(PATIENCE);
        if (agent.end()) {
            agent.fail(
                    listensOn
                            ? new CancellationException(LISTENS_ON.formatted(chunks.size()))
                            : Outcomes.unanswered(outcome, Failures::again));
        }
    }

    /** The pieces, and, where they are to come as they came, the distances between them. */
    private void handOut(List<Chunk> chunks, RecordedPieces pieces) {
        List<Duration> pace = exchange.recordedPace();
        Duration now = Duration.ZERO;
        for (int i = 0; i < chunks.size(); i++) {
            if (!pace.isEmpty()) {
                isCancelledWithin(pace.get(i).minus(now));
                now = pace.get(i);
            }
            pieces.handOut(chunks.get(i));
        }
    }

    private boolean isCancelledWithin(Duration time) {
        try {
            return waiting.untilCancelled(cancelled, time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return isCancelled();
        }
    }

    private void handOut(ChatResponse response) {
        List<Chunk> chunks = exchange.recordedChunks();
        RecordedPieces pieces =
                new RecordedPieces(agent, this, response.aiMessage().toolExecutionRequests(), ids);
        if (chunks.isEmpty()) {
            RecordedPieces.whole(response.aiMessage()).forEach(pieces::handOut);
        } else {
            handOut(chunks, pieces);
        }
        pieces.completeAll();
        if (agent.end()) {
            agent.complete(response);
        }
    }
}
