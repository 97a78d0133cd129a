package dev.goldentrace.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.TraceCollector;
import org.apiguardian.api.API;

/**
 * A place for the collector of each test in turn, for an agent that is built once and serves many tests: a shared bean, a static
 * field. Keep it in a field of each test class that uses the agent; {@link AgentTrace} binds a test to it before its {@code
 * @BeforeEach} methods, waits after its {@code @AfterEach} methods for calls in flight, and lets go of it.
 *
 * <pre>{@code
 * @AgentTrace
 * class RefundAgentTest {
 *     static final TraceSlot SLOT = SharedAgent.SLOT;   // SharedAgent built its agent with SLOT.collector()
 *
 *     @Test
 *     void refundsTheKettle() { … }
 * }
 * }</pre>
 *
 * <p>A class that builds its agent itself needs none: a {@code TraceCollector} that its constructor or a {@code @BeforeAll} method
 * takes is such a place already.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class TraceSlot {
    private final Slot slot;

    private TraceSlot(String holder) {
        this.slot = Slot.of(holder);
    }

    /**
     * Makes one.
     *
     * @param holder what it is for, as messages name it, such as {@code SharedAgent}
     * @return the slot
     */
    public static TraceSlot named(String holder) {
        return new TraceSlot(holder);
    }

    /**
     * {@return the collector to hand to an adapter; what is called while no test is bound, and a second test at the same time,
     * is a {@link dev.goldentrace.capture.UsageError}}
     */
    public TraceCollector collector() {
        return slot;
    }

    Slot slot() {
        return slot;
    }
}
