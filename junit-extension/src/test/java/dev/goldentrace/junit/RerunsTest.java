package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.results.ResultReader;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestOutcome;
import dev.goldentrace.results.TestResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Surefire runs what failed again, in the same JVM, as a second run of JUnit: each attempt begins anew. */
class RerunsTest {
    private static ShopAgent.World world = new ShopAgent.World();
    private static boolean flaky;

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        flaky = false;
        fixtures = new Fixtures(root);
    }

    static class Refunds {
        @Test
        @AgentTrace
        void kettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund("My kettle");
        }

        @Test
        @AgentTrace
        void lamp(TraceCollector trace) {
            new ShopAgent(trace, world).refund("My lamp");
            assertThat(flaky).isFalse();
        }
    }

    @Test
    void replayFromTheStartAndReportAFlakyPassApart() {
        fixtures.mode("record").run(Refunds.class);
        fixtures.mode("replay");
        attempts();

        assertThat(outcome("lamp").result().mode()).isEqualTo("replay");
        assertThat(outcome("lamp").result().figures().steps()).isEqualTo(3);
        assertThat(outcome("lamp").flaky()).isTrue();
        assertThat(outcome("kettle").flaky()).isFalse();
    }

    @Test
    void recordOnlyWhatPassed() {
        fixtures.mode("record");
        flaky = true;
        assertThat(fixtures.run(Refunds.class).failures()).hasSize(1);
        assertThat(goldens()).containsExactly("kettle");

        flaky = false;
        assertThat(fixtures.run(Refunds.class).failures()).isEmpty();
        assertThat(goldens()).containsExactly("kettle", "lamp");
        assertThat(outcome("lamp").flaky()).isTrue();
        assertThat(outcome("lamp").earlier()).extracting(TestResult::status).containsExactly(Status.FAILED);
        assertThat(fixtures.mode("replay").run(Refunds.class).failures()).isEmpty();
    }

    @Test
    void divergeTwiceWhereNothingWasFlaky() {
        fixtures.mode("record").run(Refunds.class);
        fixtures.mode("replay");
        world.system = "You are quick.";

        assertThat(fixtures.run(Refunds.class).failures()).hasSize(2);
        assertThat(fixtures.run(Refunds.class).failures()).hasSize(2);
        assertThat(outcome("lamp").flaky()).isFalse();
        assertThat(outcome("lamp").result().status()).isEqualTo(Status.DIVERGED);
    }

    private void attempts() {
        flaky = true;
        assertThat(fixtures.run(Refunds.class).failures()).hasSize(1);
        flaky = false;
        assertThat(fixtures.run(Refunds.class).failures()).isEmpty();
    }

    private List<String> goldens() {
        return fixtures.goldens().stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1, file.indexOf(".golden.json")))
                .toList();
    }

    private TestOutcome outcome(String goods) {
        return ResultReader.readSince(root.resolve("target/goldentrace"), Instant.EPOCH).tests().stream()
                .filter(outcome -> outcome.result().test().method().equals(goods))
                .findFirst()
                .orElseThrow();
    }
}
