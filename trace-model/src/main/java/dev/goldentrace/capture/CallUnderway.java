package dev.goldentrace.capture;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.Timing;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One call while it goes on. Guarded by the session's lock. */
final class CallUnderway {
    private final Request<?> request;
    private final String lane;
    private final @Nullable Effect effect;
    private final Instant start;
    private final int attempt;
    private final List<Chunk> chunks = new ArrayList<>();
    private @Nullable Duration firstToken;
    private @Nullable Outcome<?> outcome;
    private @Nullable Timing timing;
    private @Nullable String innerLane;
    private @Nullable StepUnderway step;
    private Answer.@Nullable Live<?> live;

    CallUnderway(Request<?> request, String lane, @Nullable Effect effect, Instant start, int attempt) {
        this.request = request;
        this.lane = lane;
        this.effect = effect;
        this.start = start;
        this.attempt = attempt;
    }

    Request<?> request() {
        return request;
    }

    String lane() {
        return lane;
    }

    /** The step that this LLM call opened; null for any other call. */
    @Nullable
    StepUnderway step() {
        return step;
    }

    void opened(StepUnderway newStep) {
        step = newStep;
    }

    int attempt() {
        return attempt;
    }

    @Nullable
    Outcome<?> outcome() {
        return outcome;
    }

    boolean inFlight() {
        return outcome == null;
    }

    @Nullable
    Reply reply() {
        return outcome instanceof Outcome.Completed<?> completed ? completed.reply() : null;
    }

    /** Names the lane of an agent that this tool runs; asked only when such an agent makes its first call. */
    String laneOfInnerAgent() {
        if (innerLane == null) {
            innerLane = lane + "/" + ((ToolRequest) request).name();
        }
        return innerLane;
    }

    void chunk(Chunk chunk, Instant now) {
        if (firstToken == null) {
            firstToken = Duration.between(start, now);
        }
        chunks.add(chunk);
    }

    void end(Outcome<?> how, Instant now) {
        outcome = how;
        timing = new Timing(start, Duration.between(start, now), firstToken);
    }

    void live(Answer.Live<?> answer) {
        live = answer;
    }

    /** Lets the source look at the outcome, once there is one. */
    void check() {
        if (live != null && outcome != null) {
            check(live, outcome);
        }
    }

    private <R extends Reply> void check(Answer.Live<R> answer, Outcome<?> how) {
        answer.check().accept(this.<R>typed(how));
    }

    void recorded(Answer.Recorded<?> answer) {
        outcome = answer.outcome();
        chunks.addAll(answer.chunks());
        timing = answer.timing();
    }

    Call toCall() {
        Outcome<?> how = Objects.requireNonNullElseGet(outcome, Outcome.Cancelled::new);
        Timing when = Objects.requireNonNullElseGet(timing, () -> new Timing(start, Duration.ZERO, firstToken));
        if (request instanceof LlmRequest llm) {
            return new LlmCall(llm, this.<LlmReply>typed(how), chunks, when, attempt);
        }
        if (request instanceof ToolRequest tool) {
            Effect known = Objects.requireNonNullElseGet(effect, () -> Effect.ofToolName(tool.name()));
            return new ToolCall(tool, this.<ToolReply>typed(how), known, when, innerLane);
        }
        return new ServiceCall((ServiceRequest) request, this.<ServiceReply>typed(how), when);
    }

    /** The outcome came in through an exchange that was typed by this very request. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <R extends Reply> Outcome<R> typed(Outcome<?> how) {
        return (Outcome<R>) how;
    }
}
