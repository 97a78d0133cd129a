package it;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.junit.AgentTrace;
import org.junit.jupiter.api.Test;

class BTest {
    @Test
    @AgentTrace
    void second(TraceCollector trace) {
        Agent.ask(trace, System.getProperty("prompt", "kind"));
    }
}
