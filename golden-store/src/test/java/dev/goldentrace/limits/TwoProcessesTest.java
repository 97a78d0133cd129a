package dev.goldentrace.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Usage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two forks of one build, as two real processes. */
class TwoProcessesTest {
    private static final LlmRequest ASK = LlmRequest.of("gpt-4.1", List.of(Message.user("Hello")));
    private static final Limits LIMITS = new Limits(new BigDecimal("0.02"), null, 1);

    @TempDir
    Path folder;

    private final FakeTime time = new FakeTime();
    private Process other;
    private BufferedReader said;

    @BeforeEach
    void startTheOther() throws IOException {
        other = OtherProcess.start(ledger(), "mvn 1", "0.02", 1);
        said = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
    }

    @AfterEach
    void endTheOther() throws Exception {
        other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    private Path ledger() {
        return folder.resolve("build.json");
    }

    private TestThrottle mine() {
        return BuildThrottle.at(ledger(), new BuildId("mvn 1"), LIMITS, time, time)
                .forTest("RefundTest.refunds", "Set a higher limit.");
    }

    private static void pay(TestThrottle throttle) {
        throttle.enter(ASK).end(new Outcome.Completed<>(LlmReply.of(Message.assistant("Hi"), Usage.of(5_000, 0))));
    }

    private String tellTheOther() {
        try {
            other.getOutputStream().write('\n');
            other.getOutputStream().flush();
            return said.readLine();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void waitForEachOther() {
        assertThat(tellTheOther()).isEqualTo("began");
        time.meanwhile = () -> {
            if (time.pauses.size() == 3) {
                assertThat(tellTheOther()).isEqualTo("ended");
            }
        };

        pay(mine());

        assertThat(time.pauses).hasSize(3);
    }

    @Test
    void payFromOnePurse() {
        pay(mine());
        assertThat(tellTheOther()).isEqualTo("began");
        assertThat(tellTheOther()).isEqualTo("ended");

        assertThatThrownBy(() -> pay(mine())).isInstanceOf(LimitReached.class).hasMessageContaining("have cost $0.02.");
    }

    @Test
    void giveBackWhatTheyHadWhenTheyAreKilled() {
        assertThat(tellTheOther()).isEqualTo("began");
        time.meanwhile = () -> {
            if (time.pauses.size() == 1) {
                assertThat(kill()).isTrue();
            }
        };

        pay(mine());

        assertThat(time.pauses).hasSize(1);
        assertThat(BuildThrottle.at(ledger(), new BuildId("mvn 1"), LIMITS).cost())
                .isEqualTo("$0.01 and what 1 call took whose cost is not known");
    }

    private boolean kill() {
        try {
            return other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void leaveNothingBehindThatIsHalf() throws IOException {
        pay(mine());
        assertThat(tellTheOther()).isEqualTo("began");
        assertThat(kill()).isTrue();

        assertThatThrownBy(() -> pay(mine()))
                .isInstanceOf(LimitReached.class)
                .hasMessageContaining("have cost $0.01 and what 1 call took whose cost is not known.");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("build.json", "build.json.lock");
        }
    }
}
