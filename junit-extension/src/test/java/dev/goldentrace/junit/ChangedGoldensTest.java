package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.settings.SettingsError;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A golden that came with the change that is tested makes real tools read, and do nothing else. */
class ChangedGoldensTest {
    private static final String GOLDEN =
            "src/test/goldens/dev/goldentrace/junit/ChangedGoldensTest.Refunds/theKettle.golden.json";
    private static ShopAgent.World world = new ShopAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void record() {
        world = new ShopAgent.World();
        fixtures = new Fixtures(root);
        assertThat(fixtures.mode("record").run(Refunds.class).failures()).isEmpty();
        assertThat(root.resolve(GOLDEN)).exists();
        world.toolsRun.set(0);
        fixtures.with("goldentrace.goldens.changed", "pom.xml," + GOLDEN);
    }

    static class Refunds {
        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    private Outcome run(String mode, String tools) {
        return fixtures.with("goldentrace.tools", tools).mode(mode).run(Refunds.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "compare"})
    void readsInAReplayAndRefusesTheRefund(String source) {
        assertThat(run("replay", source).failure())
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith(
                        "ChangedGoldensTest.Refunds.theKettle: the tool <refund_item> was to run really, and did not\n"
                                + "  expected  <a tool that reads>, as the golden came with this change: " + GOLDEN
                                + "\n");
        assertThat(world.toolsRun).hasValue(1);
    }

    @Test
    void refusesInALiveRun() {
        assertThat(run("live", "live").failure()).isInstanceOf(UsageError.class);
        assertThat(world.toolsRun).hasValue(1);
    }

    @Test
    void refusesInTheRecordedAndInTheLivePartOfAFork() {
        fixtures.with("goldentrace.fork.step", "2");
        assertThat(run("fork", "compare").failure()).isInstanceOf(UsageError.class);
        fixtures.with("goldentrace.fork.step", "0");
        assertThat(run("fork", "live").failure()).isInstanceOf(UsageError.class);
        assertThat(world.toolsRun).hasValue(2);
    }

    @Test
    void refusesWhatAFileInPlaceOfTheGoldenSays() {
        fixtures.with("goldentrace.goldens.changed", "theKettle.golden.json").with("goldentrace.golden", GOLDEN);

        assertThat(run("replay", "live").failure()).isInstanceOf(UsageError.class);
    }

    @Test
    void letsARecordingDoWhatItIsFor() {
        assertThat(run("record", "live").failures()).isEmpty();
        assertThat(world.toolsRun).hasValue(2);
    }

    @Test
    void replaysAsAlwaysWithoutRealTools() {
        assertThat(run("replay", "recorded").failures()).isEmpty();
    }

    @Test
    void leavesTestsAloneWhoseGoldenIsNotListed() {
        fixtures.with("goldentrace.goldens.changed", "src/test/goldens/another.golden.json");

        assertThat(run("replay", "live").failures()).isEmpty();
        assertThat(world.toolsRun).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "record", "live"})
    void refusesAListThatCannotBeReadInEveryMode(String mode) {
        fixtures.with("goldentrace.goldens.changed", "\"a\\303.golden.json\"");

        assertThat(run(mode, "recorded").failure())
                .isInstanceOf(SettingsError.class)
                .hasMessage("goldentrace.goldens.changed, set by JUnit configuration parameter"
                        + " goldentrace.goldens.changed: <\"a\\303.golden.json\"> is quoted, so it names no file as it"
                        + " is called on disk. List the paths with: git -c core.quotePath=false diff --name-only");
    }
}
