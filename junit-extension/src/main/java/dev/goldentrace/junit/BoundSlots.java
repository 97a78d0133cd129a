package dev.goldentrace.junit;

import dev.goldentrace.capture.TraceCollector;
import java.util.List;
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

    static BoundSlots bind(List<Slot> slots, String test, TraceCollector collector) {
        BoundSlots bound = new BoundSlots(slots, collector);
        try {
            slots.forEach(slot -> slot.bind(test, collector));
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
