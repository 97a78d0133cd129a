package dev.goldentrace.capture;

import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
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
    private final Condition callEnded;

    private final Lanes lanes = new Lanes();
    private final Completeness completeness = new Completeness();
    private final List<RunUnderway> runs = new ArrayList<>();
    private final List<CallUnderway> inFlight = new ArrayList<>();
    private final Map<String, StepUnderway> askedBy = new HashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Facts facts = new Facts();
    private final Values values;
    private @Nullable String user;
    private @Nullable String memory;
    private @Nullable RunUnderway current;
    private int liveCalls;

    SessionUnderway(String owner, Source source, Throttle throttle, Clock clock) {
        this.owner = owner;
        this.throttle = throttle;
        this.guard = new Guard(owner);
        this.callEnded = guard.newCondition();
        this.source = source;
        this.clock = clock;
        this.values = new Values(guard, source, clock);
        this.start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A live call is held back outside the lock, as other calls of the session go on meanwhile. */
    <R extends Reply> Exchange<R> open(Request<R> request, @Nullable String namedLane) {
        OpenExchange<R> exchange = opened(request, namedLane);
        exchange.enter(throttle, request);
        return exchange;
    }

    private <R extends Reply> OpenExchange<R> opened(Request<R> request, @Nullable String namedLane) {
        return guard.guarded(() -> {
            completeness.check(request, owner);
            RunUnderway run = currentRun();
            CallUnderway retried = null;
            Place place;
            if (request instanceof LlmRequest llm) {
                Lane lane = lanes.of(llm, namedLane, runningTools());
                retried = retriedBy(llm, lane, run);
                int before = run.steps(lane.name()) - (retried != null ? 1 : 0);
                place = new Place(run.number(), lane.name(), before + 1, null);
            } else {
                place = placeInStep(request, namedLane, run);
            }
            Answer<R> answer = source.answer(request, place);
            return new OpenExchange<>(this, add(request, place, answer, run, retried), answer);
        });
    }

    private Place placeInStep(Request<?> request, @Nullable String namedLane, RunUnderway run) {
        Effect effect = request instanceof ToolRequest tool ? completeness.effect(tool.name()) : null;
        StepUnderway step = stepOf(request, namedLane, run);
        return step == null
                ? new Place(run.number(), namedLane != null ? namedLane : Step.MAIN_LANE, 0, effect)
                : new Place(step.run(), step.lane(), step.number(), effect);
    }

    /** A tool call belongs to the step that asked for it; any other call to the newest step of its lane in this run. */
    private @Nullable StepUnderway stepOf(Request<?> request, @Nullable String namedLane, RunUnderway run) {
        if (request instanceof ToolRequest tool && askedBy.containsKey(tool.id())) {
            return askedBy.get(tool.id());
        }
        StepUnderway newest =
                lanes.named(namedLane != null ? namedLane : Step.MAIN_LANE).last();
        return newest != null && newest.run() == run.number() ? newest : null;
    }

    private <R extends Reply> CallUnderway add(
            Request<R> request, Place place, Answer<R> answer, RunUnderway run, @Nullable CallUnderway retried) {
        String laneName = answer instanceof Answer.Recorded<R> recorded ? recorded.lane() : place.lane();
        int attempt = answer instanceof Answer.Recorded<R> recorded
                ? recorded.attempt()
                : retried != null ? retried.attempt() + 1 : 1;
        CallUnderway call = new CallUnderway(request, laneName, place.effect(), clock.instant(), attempt);
        if (request instanceof LlmRequest) {
            Lane lane = lanes.named(laneName);
            StepUnderway retriedStep = lane.last();
            if (retried != null && retriedStep != null && retriedStep.llm() == retried) {
                run.remove(retriedStep);
            }
            StepUnderway step = new StepUnderway(run.number(), run.steps(laneName) + 1, laneName, call);
            run.add(step);
            call.opened(step);
            lane.opened(step);
        } else {
            StepUnderway step = stepOf(request, place.lane(), run);
            (step == null ? run.prelude() : step.calls()).add(call);
        }
        if (answer instanceof Answer.Recorded<R> recorded) {
            call.recorded(recorded);
            ended(call);
        } else if (answer instanceof Answer.Live<R> live) {
            call.live(live);
            inFlight.add(call);
            liveCalls++;
        }
        return call;
    }

    /** A call that repeats one which the provider did not answer is another attempt at it, not a step of its own. */
    private static @Nullable CallUnderway retriedBy(LlmRequest request, Lane lane, RunUnderway run) {
        StepUnderway last = lane.last();
        return last != null
                        && last.run() == run.number()
                        && last.calls().isEmpty()
                        && last.llm().outcome() instanceof Outcome.Failed<?> failed
                        && failed.error().isProviderTrouble()
                        && last.llm().request().equals(request)
                ? last.llm()
                : null;
    }

    private List<CallUnderway> runningTools() {
        return inFlight.stream()
                .filter(call -> call.request() instanceof ToolRequest)
                .toList();
    }

    void chunk(CallUnderway call, Chunk chunk) {
        guard.locked(() -> {
            if (call.inFlight()) {
                call.chunk(chunk, clock.instant());
            }
            return call;
        });
    }

    void end(CallUnderway call, Outcome<?> outcome) {
        guard.locked(() -> {
            if (call.inFlight()) {
                call.end(outcome, clock.instant());
                inFlight.remove(call);
                ended(call);
                callEnded.signalAll();
                guard.failing(call::check);
            }
            return call;
        });
    }

    private void ended(CallUnderway call) {
        if (call.reply() instanceof LlmReply reply) {
            StepUnderway step = call.step();
            for (ToolUse use : reply.message().toolUses()) {
                completeness.asked(use);
                if (!use.id().isEmpty() && step != null) {
                    askedBy.put(use.id(), step);
                }
            }
        }
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
        guard.guarded(() -> {
            if (current != null && current.explicit()) {
                throw new UsageError(owner + ": trace.run(…) was called inside another run, for <" + input
                        + ">. One session has one run at a time: end the first before you start the next.");
            }
            closeCurrent(null, null);
            current = newRun(input);
            return current;
        });
    }

    void endRun(@Nullable String answer, @Nullable Throwable error) {
        guard.locked(() -> {
            closeCurrent(answer, error);
            return runs;
        });
    }

    /** A run in which the session failed has failed, whatever the agent made of it. */
    private void closeCurrent(@Nullable String answer, @Nullable Throwable error) {
        if (current != null) {
            AssertionError failure = guard.failure();
            current.end(answer, failure != null ? failure : error, clock.instant());
            current = null;
        }
    }

    private RunUnderway currentRun() {
        if (current == null) {
            current = newRun(null);
        }
        return current;
    }

    private RunUnderway newRun(@Nullable String input) {
        RunUnderway run = new RunUnderway(runs.size() + 1, input, clock.instant());
        runs.add(run);
        return run;
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

    Session snapshot() {
        return guard.locked(() -> new Session(
                user,
                memory,
                labels,
                facts.known(),
                start,
                runs.stream().map(RunUnderway::toRun).toList(),
                values.drawn()));
    }

    Values values() {
        return values;
    }

    Optional<AssertionError> failure() {
        return guard.locked(() -> Optional.ofNullable(guard.failure()));
    }

    boolean sawCalls() {
        return guard.locked(() -> !snapshot().calls().isEmpty());
    }

    int liveCalls() {
        return guard.locked(() -> liveCalls);
    }

    Session end(@Nullable Throwable testFailure, Duration patience) {
        return guard.locked(() -> {
            awaitCallsInFlight(patience);
            List.copyOf(inFlight).forEach(this::cancel);
            closeCurrent(null, testFailure instanceof AssertionError ? null : testFailure);
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

    private void awaitCallsInFlight(Duration patience) {
        long left = patience.toNanos();
        try {
            while (!inFlight.isEmpty() && left > 0) {
                left = callEnded.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
