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

/** The boundary of one named lane, or of a session whose lanes are found from its conversations. */
class LaneBoundary implements Boundary {
    private final SessionUnderway session;
    private final @Nullable String lane;

    LaneBoundary(SessionUnderway session, @Nullable String lane) {
        this.session = session;
        this.lane = lane;
    }

    @Override
    public <R extends Reply> Exchange<R> open(Request<R> request) {
        return session.open(request, lane);
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
        return lane != null ? lane : Step.MAIN_LANE;
    }
}
