package dev.goldentrace.junit;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The slots that one test is bound to, all or none of them. */
final class BoundSlots {
    private final List<Slot> slots;
    private final @Nullable TraceCollector collector;

    private BoundSlots(List<Slot> slots, @Nullable TraceCollector collector) {
        this.slots = slots;
        this.collector = collector;
    }

    static BoundSlots none() {
        return new BoundSlots(List.of(), null);
    }

    /** Binds them; the listener hears of calls after the test, until another is bound. */
    static BoundSlots bind(List<Slot> slots, String test, TraceCollector collector, Consumer<UsageError> late) {
        BoundSlots bound = new BoundSlots(slots, collector);
        try {
            slots.forEach(slot -> slot.bind(test, collector, late));
        } catch (AssertionError e) {
            bound.unbind();
            throw e;
        }
        return bound;
    }

    void unbind() {
        TraceCollector own = collector;
        if (own != null) {
            slots.forEach(slot -> slot.unbind(own));
        }
    }
}
