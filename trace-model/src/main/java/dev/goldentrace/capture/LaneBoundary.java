package dev.goldentrace.capture;

import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Step;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The boundary of one named lane, of the agent that a tool runs, or of a session whose lanes are found. */
class LaneBoundary implements Boundary {
    private final SessionUnderway session;
    private final @Nullable String lane;
    private final @Nullable CallUnderway tool;

    LaneBoundary(SessionUnderway session, @Nullable String lane, @Nullable CallUnderway tool) {
        this.session = session;
        this.lane = lane;
        this.tool = tool;
    }

    @Override
    public <R extends Reply> Exchange<R> open(Request<R> request) {
        if (request == null) {
            throw session.misused("a call's request is null, but expected what is asked."
                    + " Hand one over, as in trace.llm(LlmRequest.of(\"gpt-4.1\", messages), () -> …).");
        }
        return session.open(request, Caller.here(lane, tool));
    }

    @Override
    public void declareTool(String name, @Nullable Effect effect) {
        session.declareTool(name, effect);
    }

    @Override
    public void requireDeclared(Collection<String> offered) {
        session.requireDeclared(offered);
    }

    @Override
    public Map<String, @Nullable Object> fact(String key, Supplier<Map<String, @Nullable Object>> live) {
        return session.fact(key, live);
    }

    @Override
    public Clock clock() {
        return session.values().clock(drawingLane());
    }

    @Override
    public UUID newUuid() {
        return session.values().newUuid(drawingLane());
    }

    @Override
    public RandomGenerator random() {
        return session.values().random(drawingLane());
    }

    @Override
    public Sleeper sleeper() {
        return session.values().sleeper(drawingLane());
    }

    private String drawingLane() {
        if (lane != null) {
            return lane;
        }
        return tool != null ? session.innerLane(tool) : Step.MAIN_LANE;
    }
}
