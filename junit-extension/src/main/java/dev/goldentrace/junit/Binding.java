package dev.goldentrace.junit;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.trace.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which test a slot is bound to, if any, and what each must be told of the agent that was built before it. */
final class Binding {
    private final String holder;
    private final List<Declared> declared = new ArrayList<>();
    private @Nullable Bound bound;
    private @Nullable String last;
    private Consumer<UsageError> lateUse = error -> {};

    Binding(String holder) {
        this.holder = holder;
    }

    private record Bound(String test, TraceCollector collector) {}

    private record Declared(String tool, @Nullable Effect effect) {}

    synchronized void bind(String test, TraceCollector collector, Consumer<UsageError> late) {
        if (bound != null) {
            throw new UsageError(test + ": the slot of " + holder + " is bound to " + bound.test()
                    + ", which still runs. What outlives a test serves one test at a time: run these tests one after another"
                    + " (@Execution(ExecutionMode.SAME_THREAD) on their class), or build the agent in a @BeforeEach method"
                    + " with a TraceCollector, so that each test has its own.");
        }
        declared.forEach(tool -> collector.declareTool(tool.tool(), tool.effect()));
        bound = new Bound(test, collector);
        last = test;
        lateUse = late;
    }

    synchronized void unbind(TraceCollector collector) {
        if (bound != null && bound.collector() == collector) {
            bound = null;
        }
    }

    synchronized void declare(String tool, @Nullable Effect effect) {
        declared.add(new Declared(tool, effect));
        if (bound != null) {
            bound.collector().declareTool(tool, effect);
        }
    }

    synchronized TraceCollector bound() {
        if (bound != null) {
            return bound.collector();
        }
        UsageError unbound = unbound();
        lateUse.accept(unbound);
        throw unbound;
    }

    private UsageError unbound() {
        return new UsageError(holder + ": its slot was used while no traced test was running; "
                + (last == null
                        ? "none has run yet. Build the agent there and call it in a test that @AgentTrace stands on, or on"
                                + " whose class it stands."
                        : "the last was " + last
                                + ", which has ended. Something of it still runs (a thread, a timer): wait"
                                + " for it in the test."));
    }
}
