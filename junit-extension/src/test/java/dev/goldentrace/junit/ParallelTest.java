package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.results.TestResult;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelTest {
    private static final ShopAgent.World WORLD = new ShopAgent.World();

    @TempDir
    Path root;

    static class Fifty {
        @RepeatedTest(50)
        @AgentTrace
        void asks(RepetitionInfo info, TraceCollector trace) {
            new ShopAgent(trace, WORLD).refund("My kettle from order " + info.getCurrentRepetition() + " is broken.");
        }
    }

    @Test
    void keepsFiftyTestsApart() {
        Fixtures fixtures = new Fixtures(root)
                .with("junit.jupiter.execution.parallel.enabled", "true")
                .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .with("junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

        assertThat(fixtures.mode("record").run(Fifty.class).failures()).isEmpty();
        assertThat(fixtures.goldens()).hasSize(50);
        assertThat(WORLD.liveCalls).hasValue(150);

        assertThat(fixtures.mode("replay").run(Fifty.class).passed()).isEqualTo(50);
        assertThat(WORLD.liveCalls).hasValue(150);
        assertThat(fixtures.results()).hasSize(50).extracting(TestResult::mode).containsOnly("replay");
    }
}
