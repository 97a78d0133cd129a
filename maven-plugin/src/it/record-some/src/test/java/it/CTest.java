package it;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.junit.AgentTrace;
import org.junit.jupiter.api.Test;

class CTest {
    @Test
    @AgentTrace
    void third(TraceCollector trace) {
        Agent.ask(trace, System.getProperty("other", "kind"));
    }
}
