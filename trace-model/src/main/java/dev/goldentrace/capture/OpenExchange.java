package dev.goldentrace.capture;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The exchange of a call: live until it is ended once, or recorded from the start. */
final class OpenExchange<R extends Reply> implements Exchange<R> {
    private final SessionUnderway session;
    private final CallUnderway call;
    private final Answer<R> answer;
    private final Boundary inner;
    private final AtomicReference<Throttle.Permit> permit = new AtomicReference<>(outcome -> {});

    OpenExchange(SessionUnderway session, CallUnderway call, Answer<R> answer, Boundary inner) {
        this.session = session;
        this.call = call;
        this.answer = answer;
        this.inner = inner;
    }

    /** Waits until a live call may be made. */
    void enter(Throttle throttle, Request<R> request) {
        if (answer instanceof Answer.Live<R>) {
            try {
                permit.set(throttle.enter(request));
            } catch (Throwable e) {
                fail(CallError.of(e));
                throw e;
            }
        }
    }

    @Override
    public Optional<Outcome<R>> recorded() {
        return answer instanceof Answer.Recorded<R> recorded ? Optional.of(recorded.outcome()) : Optional.empty();
    }

    @Override
    public List<Chunk> recordedChunks() {
        return answer instanceof Answer.Recorded<R> recorded ? recorded.chunks() : List.of();
    }

    @Override
    public void chunk(Chunk chunk) {
        if (answer instanceof Answer.Live<R>) {
            session.chunk(call, chunk);
        }
    }

    @Override
    public void complete(R reply) {
        end(new Outcome.Completed<>(reply));
    }

    @Override
    public void fail(CallError error) {
        end(new Outcome.Failed<>(error));
    }

    @Override
    public void cancel() {
        end(new Outcome.Cancelled<>());
    }

    @Override
    public Boundary inner() {
        return inner;
    }

    private void end(Outcome<R> outcome) {
        if (answer instanceof Answer.Live<R>) {
            permit.getAndSet(ended -> {}).end(outcome);
            session.end(call, outcome);
        }
    }
}
