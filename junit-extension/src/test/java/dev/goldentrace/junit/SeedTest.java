package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.replay.Divergence;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seed is recorded and compared like any parameter, and never trusted: nothing is left out because of it. */
class SeedTest {
    private static ChainAgent.Model model = new ChainAgent.Model();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void seeded() {
        model = new ChainAgent.Model();
        model.parameters = Map.of("seed", 42, "temperature", 0);
        fixtures = new Fixtures(root).mode("record");
    }

    static class Looks {
        @AgentTest
        void up(TraceCollector trace) {
            assertThat(new ChainAgent(trace, model).ask()).isEqualTo("the right answer");
        }
    }

    @Test
    void isRecorded() {
        fixtures.run(Looks.class);

        assertThat(GoldenStore.at(root.resolve("src/test/goldens"))
                        .read(fixtures.golden())
                        .newest()
                        .steps())
                .allSatisfy(step ->
                        assertThat(step.llm().request()).hasFieldOrPropertyWithValue("seed", OptionalLong.of(42)));
    }

    @Test
    void divergesWhereItChanged() {
        fixtures.run(Looks.class);
        model.parameters = Map.of("seed", 43, "temperature", 0);

        assertThat(fixtures.mode("replay").run(Looks.class).failure())
                .isInstanceOf(Divergence.class)
                .hasMessageStartingWith("SeedTest.Looks.up  DIVERGED at step 1"
                        + "\n  cause     model parameter seed, at $.seed"
                        + "\n  expected  42   (gpt-4.1, recorded " + fixtures.day() + ")"
                        + "\n  actual    43\n");
        assertThat(model.calls).hasValue(7);
    }

    @Test
    void sparesNoTryOfABisection() {
        model.wrongAt = 6;
        fixtures.run(Looks.class);
        model.wrongAt = 0;

        fixtures.mode("bisect")
                .with(
                        "goldentrace.golden",
                        "target/goldentrace/candidates/dev/goldentrace/junit/SeedTest.Looks/up.golden.json")
                .run(Looks.class);

        assertThat(fixtures.result().warnings())
                .contains("  tried     step 7 passed 0 of 1, step 0 passed 3 of 3, step 3 passed 3 of 3,"
                        + " step 5 passed 3 of 3, step 6 passed 0 of 3");
    }
}
