package dev.goldentrace.junit;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Exchange;
import dev.goldentrace.capture.Sleeper;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The boundary of a slot, or of one of its lanes: asks for that of the bound test with each call. */
class SlotBoundary implements Boundary {
    private final Binding binding;
    private final Function<TraceCollector, Boundary> part;

    SlotBoundary(Binding binding, Function<TraceCollector, Boundary> part) {
        this.binding = binding;
        this.part = part;
    }

    private Boundary bound() {
        return part.apply(binding.bound());
    }

    @Override
    public <R extends Reply> Exchange<R> open(Request<R> request) {
        return bound().open(request);
    }

    /** An agent is built before its tests: each of them learns of the tools when it is bound. */
    @Override
    public void declareTool(String name, @Nullable Effect effect) {
        binding.declare(name, effect);
    }

    @Override
    public void requireDeclared(Collection<String> offered) {
        bound().requireDeclared(offered);
    }

    @Override
    public Map<String, @Nullable Object> fact(String key, Supplier<Map<String, @Nullable Object>> live) {
        return bound().fact(key, live);
    }

    /** What an agent holds from before its tests asks the bound one at each reading. */
    @Override
    public Clock clock() {
        InstantSource readings = () -> bound().clock().instant();
        return readings.withZone(ZoneOffset.UTC);
    }

    @Override
    public UUID newUuid() {
        return bound().newUuid();
    }

    @Override
    public RandomGenerator random() {
        return () -> bound().random().nextLong();
    }

    @Override
    public Sleeper sleeper() {
        return duration -> bound().sleeper().sleep(duration);
    }
}
