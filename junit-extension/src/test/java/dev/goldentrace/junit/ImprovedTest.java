package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.results.Status;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Usage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live run that does the same for less. */
class ImprovedTest {
    private static int tokens;

    @TempDir
    Path root;

    private Fixtures fixtures;

    static class Chats {
        @AgentTest
        void answers(TraceCollector trace) {
            trace.llm(
                    LlmRequest.of("gpt-4.1", List.of(Message.user("Where is it?"))),
                    () -> LlmReply.of(Message.assistant("On its way."), Usage.of(tokens, 0)));
        }
    }

    @BeforeEach
    void record() {
        tokens = 1000;
        fixtures = new Fixtures(root).mode("record");
        fixtures.run(Chats.class);
        fixtures.mode("live");
    }

    @Test
    void isSaidWithTheCommandThatAcceptsIt() {
        tokens = 500;

        assertThat(Console.of(() -> fixtures.run(Chats.class)))
                .containsOnlyOnce(
                        "[goldentrace] improved ImprovedTest.Chats.answers: the same behaviour with 1 step, $0.001;"
                                + " accepted: 1 step, $0.002. To make it the new measure: mvn goldentrace:accept"
                                + " -Dgoldentrace.accept=ImprovedTest.Chats.answers\n");
        assertThat(fixtures.result().status()).isEqualTo(Status.PASSED);
        assertThat(fixtures.candidates()).hasSize(1);
    }

    @Test
    void isSaidOnceOfSeveralRuns() {
        tokens = 500;
        fixtures.with("goldentrace.runs", "3");

        assertThat(Console.of(() -> fixtures.run(Chats.class))).containsOnlyOnce("[goldentrace] improved ");
    }

    @Test
    void isNotSaidOfWhatIsNone() {
        tokens = 990;

        assertThat(Console.of(() -> fixtures.run(Chats.class))).doesNotContain("improved");
    }

    @Test
    void isNotSaidWhereNothingCanBeAccepted() {
        tokens = 500;
        fixtures.with("goldentrace.results.level", "metrics");

        assertThat(Console.of(() -> fixtures.run(Chats.class))).doesNotContain("improved");
    }
}
