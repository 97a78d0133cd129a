package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EventType;

class RecordAndReplayTest {
    private static ShopAgent.World world = new ShopAgent.World();

    @TempDir
    Path root;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
    }

    static class Refunds {
        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            assertThat(new ShopAgent(trace, world).refund()).isEqualTo("Your money is on its way.");
        }
    }

    @Test
    void replaysWhatWasRecordedWithoutTheModel() throws Exception {
        assertThat(failures("record", Refunds.class)).isEmpty();
        assertThat(goldens())
                .containsExactly(
                        Refunds.class.getName().replaceFirst(".*\\.", "").replace('$', '.') + "/theKettle.golden.json");
        world.reachable = false;
        int calls = world.liveCalls;

        assertThat(failures("replay", Refunds.class)).isEmpty();
        assertThat(world.liveCalls).isEqualTo(calls);
    }

    @Test
    void failsAtTheFirstDivergence() throws Exception {
        failures("record", Refunds.class);
        world.system = "You are quick.";

        assertThat(failures("replay", Refunds.class)).singleElement().asString().contains("DIVERGED at step 1");
    }

    @Test
    void leavesAChangedBehaviourPending() throws Exception {
        failures("record", Refunds.class);
        byte[] before = Files.readAllBytes(goldenFile());
        world.amount = 490.0;

        assertThat(failures("record", Refunds.class)).singleElement().asString().contains("the behaviour changed");
        assertThat(Files.readAllBytes(goldenFile())).isEqualTo(before);
    }

    @Test
    void changesNoByteForTheSameSession() throws Exception {
        failures("record", Refunds.class);
        byte[] before = Files.readAllBytes(goldenFile());

        assertThat(failures("record", Refunds.class)).isEmpty();
        assertThat(Files.readAllBytes(goldenFile())).isEqualTo(before);
    }

    @Test
    void saysHowToRecordWhatIsMissing() {
        assertThat(failures("replay", Refunds.class))
                .singleElement()
                .asString()
                .contains("there is no golden to replay");
    }

    @Test
    void failsALiveRunThatRefundsAnotherAmount() {
        failures("record", Refunds.class);
        world.amount = 490.0;

        assertThat(failures("live", Refunds.class)).singleElement().asString().contains("refund_item");
    }

    private Path goldenFile() throws Exception {
        try (Stream<Path> files = Files.walk(root.resolve("src/test/goldens"))) {
            return files.filter(file -> file.toString().endsWith(".golden.json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> goldens() throws Exception {
        Path folder = root.resolve("src/test/goldens/dev/goldentrace/junit");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private List<Throwable> failures(String mode, Class<?> fixture) {
        EngineExecutionResults results = new Fixtures(root).mode(mode).run(fixture);
        return results.allEvents().stream()
                .filter(event -> event.getType() == EventType.FINISHED)
                .flatMap(event -> event.getPayload(org.junit.platform.engine.TestExecutionResult.class).stream())
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }
}
