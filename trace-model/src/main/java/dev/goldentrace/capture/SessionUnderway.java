package dev.goldentrace.capture;

import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one mutable thing: a session while it goes on. Every method takes the lock, so any thread may call. */
final class SessionUnderway {
    private final String owner;
    private final Source source;
    private final Throttle throttle;
    private final Clock clock;
    private final Instant start;
    private final Guard guard;

    private final Completeness completeness = new Completeness();
    private final CallsInFlight inFlight;
    private final Placing placing;
    private final Runs runs;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Facts facts = new Facts();
    private final Values values;
    private final Judging judging;
    private @Nullable String user;
    private @Nullable String memory;
    private boolean sawCalls;

    SessionUnderway(String owner, Source source, Throttle throttle, Clock clock) {
        this.owner = owner;
        this.throttle = throttle;
        this.guard = new Guard(owner);
        this.source = source;
        this.clock = clock;
        this.inFlight = new CallsInFlight(guard.newCondition());
        this.placing = new Placing(completeness, inFlight);
        this.runs = new Runs(owner, guard, clock);
        this.values = new Values(guard, source, clock);
        this.judging = new Judging(guard, source, throttle);
        this.start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A live call is held back outside the lock, as other calls of the session go on meanwhile. */
    <R extends Reply> Exchange<R> open(Request<R> request, Caller caller) {
        OpenExchange<R> exchange = opened(request, caller);
        exchange.enter(throttle, request);
        return exchange;
    }

    /**
     * The source is asked first: a replay knows the call that a made-up result stands for, and says that it was left out. What
     * it answers all the same was compared with a recording that is complete.
     */
    private <R extends Reply> OpenExchange<R> opened(Request<R> request, Caller caller) {
        return guard.guarded(() -> {
            Placement placement = placing.of(request, caller, runs.current());
            Answer<R> answer = source.answer(request, placement.place());
            completeness.note(request);
            if (!(answer instanceof Answer.Recorded<R>)) {
                completeness.check(request, owner);
            }
            CallUnderway call = placing.add(request, caller, placement, answer, clock.instant());
            sawCalls = true;
            if (answer instanceof Answer.Recorded<R> recorded) {
                call.recorded(recorded);
                ended(call);
            } else if (answer instanceof Answer.Live<R> live) {
                call.live(live);
                inFlight.add(call);
            }
            return new OpenExchange<>(this, call, answer, inner(call, caller));
        });
    }

    private Boundary inner(CallUnderway call, Caller caller) {
        return call.inFlight() && call.request() instanceof ToolRequest
                ? new LaneBoundary(this, null, call)
                : new LaneBoundary(this, caller.lane(), caller.tool());
    }

    /** The lane in which values are drawn for the agent that a tool runs. */
    String innerLane(CallUnderway tool) {
        return guard.locked(tool::nameOfInnerLane);
    }

    /** A call whose session failed or ended while it was held back is not made any more. */
    void admit(CallUnderway call, Throttle.Permit permit) {
        Outcome<?> late = guard.locked(() -> {
            call.admit(permit, clock.instant());
            return call.outcome();
        });
        if (late != null) {
            permit.end(late);
        }
        guard.guarded(() -> call);
    }

    void chunk(CallUnderway call, Chunk chunk) {
        guard.locked(() -> {
            if (call.inFlight()) {
                call.chunk(chunk, clock.instant());
            }
            return call;
        });
    }

    /** The first end counts. What held the call back hears of it whatever comes of the check. */
    void end(CallUnderway call, Outcome<?> outcome) {
        List<Throttle.Permit> given = new ArrayList<>(1);
        try {
            guard.locked(() -> {
                if (call.inFlight()) {
                    given.add(call.permit());
                    call.end(outcome, clock.instant());
                    ended(call);
                    inFlight.remove(call);
                    guard.failing(call::check);
                }
                return call;
            });
        } finally {
            given.forEach(permit -> permit.end(outcome));
        }
    }

    private void ended(CallUnderway call) {
        StepUnderway step = call.step();
        if (step != null && call.reply() instanceof LlmReply reply) {
            List<ToolUse> uses = reply.message().toolUses();
            uses.forEach(completeness::asked);
            placing.askedFor().add(step, uses);
        }
    }

    /** Ends the session by saying what was done wrong: it throws, and returns nothing. */
    UsageError misused(String what) {
        return guard.guarded(() -> {
            throw new UsageError(owner + ": " + what);
        });
    }

    void declareTool(String name, @Nullable Effect effect) {
        guard.guarded(() -> {
            completeness.declare(name, effect);
            return name;
        });
    }

    void requireDeclared(Collection<String> offered) {
        guard.guarded(() -> {
            completeness.requireDeclared(offered, owner);
            return offered;
        });
    }

    /** What asks is foreign code that builds a client: it runs outside the lock, and what it throws is not the session's. */
    Map<String, @Nullable Object> fact(String key, Supplier<Map<String, @Nullable Object>> live) {
        return facts.fact(guard.guarded(() -> facts.lookUp(key, source)), live);
    }

    void beginRun(String input) {
        guard.guarded(() -> runs.begin(input));
    }

    void endRun(@Nullable String answer, @Nullable Throwable error) {
        guard.locked(() -> {
            runs.end(answer, error);
            return runs;
        });
    }

    void user(String name) {
        guard.guarded(() -> user = name);
    }

    void memory(String reference) {
        guard.guarded(() -> memory = reference);
    }

    void label(String key, String value) {
        guard.guarded(() -> {
            labels.put(key, value);
            return labels;
        });
    }

    void onLateUse(Consumer<UsageError> listener) {
        guard.locked(() -> {
            guard.onLateUse(listener);
            return listener;
        });
    }

    Session snapshot() {
        return guard.locked(() -> new Session(
                user, memory, labels, facts.known(), start, runs.toRuns(), values.drawn(), judging.judgements()));
    }

    Judging judging() {
        return judging;
    }

    Values values() {
        return values;
    }

    Optional<AssertionError> failure() {
        return guard.locked(() -> Optional.ofNullable(guard.failure()));
    }

    boolean sawCalls() {
        return guard.locked(() -> sawCalls);
    }

    int liveCalls() {
        return guard.locked(inFlight::total);
    }

    Session end(@Nullable Throwable testFailure, Duration patience) {
        return guard.locked(() -> {
            inFlight.await(patience);
            inFlight.all().forEach(this::cancel);
            runs.end(null, testFailure instanceof AssertionError ? null : testFailure);
            guard.end();
            return snapshot();
        });
    }

    /** A failure of the check is remembered, not thrown: who ends the session gets the session. */
    private void cancel(CallUnderway call) {
        try {
            end(call, new Outcome.Cancelled<>());
        } catch (AssertionError e) {
            guard.remembered(e);
        }
    }
}
