package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.RunStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceAssertionsTest {
    private final TraceCollector trace = Capture.start(
                    "Test.test", Source.live(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .collector();

    private void ask(String answer) {
        trace.llm(
                LlmRequest.of("gpt-4.1", List.of(Message.user("Hello?"))),
                () -> LlmReply.of(Message.assistant(answer), null));
    }

    @Test
    void assertAboutACollectorWhileItsRunIsOpen() {
        ask("Good day.");
        trace.tool("get_order", Map.of("order", 1001), () -> "ok");

        assertThatTrace(trace).succeeded().takesSteps(1).calledTool("get_order").hasFinalAnswer("Good day.");
    }

    @Test
    void seeAModelThatFailedWhileItsRunIsOpen() {
        assertThatThrownBy(() -> trace.llm(LlmRequest.of("gpt-4.1", List.of()), () -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThatTrace(trace).hasStatus(RunStatus.FAILURE);
    }

    @Test
    void areAboutASnapshot() {
        ask("One.");
        TraceAssert before = assertThatTrace(trace);
        ask("Two.");

        before.takesSteps(1);
        assertThatTrace(trace).takesSteps(2);
    }
}
