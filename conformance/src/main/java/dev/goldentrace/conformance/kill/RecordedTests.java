package dev.goldentrace.conformance.kill;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.junit.AgentTest;
import dev.goldentrace.junit.AgentTrace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests whose recording is killed: small and large goldens, shared texts that change, older recordings. */
@ExtendWith(Shops.class)
class RecordedTests {
    static final List<String> ALL = List.of("small", "large", "prompt", "samePrompt", "several", "untouched");
    static final String UNTOUCHED = "untouched";

    private static final String SYSTEM = "You are kind.";

    @Test
    @AgentTrace
    void small(TraceCollector trace, Shop shop) {
        shop.refund(trace, SYSTEM, "Your money is on its way.");
    }

    @Test
    @AgentTrace
    void large(TraceCollector trace, Shop shop) {
        shop.refund(trace, SYSTEM, "Your money is on its way, and here is all that we know about it.\n".repeat(3000));
    }

    @Test
    @AgentTrace
    void prompt(TraceCollector trace, Shop shop) {
        shop.refund(trace, changing(shop), "Your money is on its way.");
    }

    @Test
    @AgentTrace
    void samePrompt(TraceCollector trace, Shop shop) {
        shop.refund(trace, changing(shop), "Your money is on its way.");
    }

    @AgentTest
    @AgentTrace(recordings = 3)
    void several(TraceCollector trace, Shop shop) {
        shop.refund(trace, SYSTEM, "Your money is on its way.");
    }

    @Test
    @AgentTrace
    void untouched(TraceCollector trace, Shop shop) {
        shop.refund(trace, SYSTEM, "Your money is on its way.");
    }

    private static String changing(Shop shop) {
        return "You are kind, as " + shop.mark() + "\n" + "And you know the terms of our shop by heart.\n".repeat(200);
    }
}
