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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One call while it goes on. Guarded by the session's lock. */
final class CallUnderway {
    private final Request<?> request;
    private final String lane;
    private final @Nullable Effect effect;
    private final Instant start;
    private final int attempt;
    private final long thread;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Duration> pace = new ArrayList<>();
    private Instant made;
    private Throttle.Permit permit = ended -> {};
    private @Nullable Duration firstToken;
    private @Nullable Outcome<?> outcome;
    private @Nullable Timing timing;
    private final Set<String> innerLanes = new LinkedHashSet<>();
    private int ordinal = 1;
    private int innerLanesNamed;
    private boolean leftItsThread;
    private @Nullable StepUnderway step;
    private Answer.@Nullable Live<?> live;

    CallUnderway(Request<?> request, String lane, @Nullable Effect effect, Instant start, int attempt, long thread) {
        this.request = request;
        this.lane = lane;
        this.effect = effect;
        this.start = start;
        this.made = start;
        this.attempt = attempt;
        this.thread = thread;
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

    /** The thread on which it was opened. */
    long thread() {
        return thread;
    }

    /** Says which call of its tool this tool call is among those that its lane asked for, from 1. */
    void ordinal(int which) {
        ordinal = which;
    }

    /** Names the lane of an agent that this tool runs: by the tool and the order in which the model asked for it. */
    String nameOfInnerLane() {
        String name = lane + "/" + ((ToolRequest) request).name();
        return ordinal > 1 ? name + " " + ordinal : name;
    }

    /** Names the next conversation that is opened under this tool. */
    String nextInnerLane() {
        innerLanesNamed++;
        return innerLanesNamed > 1 ? nameOfInnerLane() + "." + innerLanesNamed : nameOfInnerLane();
    }

    /** Says that an agent which this tool runs spoke in a lane. */
    void runs(String inner) {
        innerLanes.add(inner);
    }

    boolean ran(String inner) {
        return innerLanes.contains(inner);
    }

    /** Says whether a lane is of an agent that this tool runs, or of one below it. */
    boolean isAbove(String inner) {
        return innerLanes.stream().anyMatch(lane -> inner.equals(lane) || inner.startsWith(lane + "/"));
    }

    /** Says that the thread on which it was opened did something else since. */
    void leaveThread() {
        leftItsThread = true;
    }

    boolean hasLeftItsThread() {
        return leftItsThread;
    }

    /** What a tool call does to the world, by what was declared, else by its name. */
    Effect effect() {
        return Objects.requireNonNullElseGet(effect, () -> Effect.ofToolName(((ToolRequest) request).name()));
    }

    /** The lane in which this tool's agent spoke first; null where the tool runs none. */
    @Nullable
    String innerLane() {
        return innerLanes.isEmpty() ? null : innerLanes.iterator().next();
    }

    void chunk(Chunk chunk, Instant now) {
        if (firstToken == null) {
            firstToken = Duration.between(start, now);
        }
        chunks.add(chunk);
        Duration after = Duration.between(made, now);
        pace.add(after.isNegative() ? Duration.ZERO : after);
    }

    /** Says that the call may be made now, after it was held back. */
    void admit(Throttle.Permit given, Instant now) {
        permit = given;
        made = now;
    }

    /** What the call was allowed with; does nothing where it was not held back. */
    Throttle.Permit permit() {
        return permit;
    }

    void end(Outcome<?> how, Instant now) {
        outcome = how;
        timing = new Timing(start, Duration.between(start, now), firstToken, pace);
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
        Timing when = Objects.requireNonNullElseGet(timing, () -> new Timing(start, Duration.ZERO, firstToken, pace));
        if (request instanceof LlmRequest llm) {
            return new LlmCall(llm, this.<LlmReply>typed(how), chunks, when, attempt);
        }
        if (request instanceof ToolRequest tool) {
            return new ToolCall(tool, this.<ToolReply>typed(how), effect(), when, innerLane());
        }
        return new ServiceCall((ServiceRequest) request, this.<ServiceReply>typed(how), when);
    }

    /** The outcome came in through an exchange that was typed by this very request. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <R extends Reply> Outcome<R> typed(Outcome<?> how) {
        return (Outcome<R>) how;
    }
}
