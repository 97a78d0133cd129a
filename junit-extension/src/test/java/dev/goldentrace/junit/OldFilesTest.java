package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.settings.SettingsError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What earlier builds left is removed when a test process begins, if it is too old. */
class OldFilesTest {
    private static ShopAgent.World world = new ShopAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;
    private Path candidate;

    @BeforeEach
    void leaveAnOldCandidate() throws IOException {
        world = new ShopAgent.World();
        fixtures = new Fixtures(root).mode("record");
        Path folder = Files.createDirectories(root.resolve("target/goldentrace/candidates"));
        candidate = Files.writeString(folder.resolve("old.golden.json"), "{}");
        Files.setLastModifiedTime(candidate, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }

    static class Refunds {
        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    @Test
    void areRemovedAndToldInOneLine() {
        assertThat(Console.of(() -> fixtures.run(Refunds.class)))
                .containsOnlyOnce("[goldentrace] removed below target/goldentrace: 1 candidate older than 14 days"
                        + " (goldentrace.results.keep)");
        assertThat(candidate).doesNotExist();
        assertThat(root.resolve("target/goldentrace/audit.ndjson"))
                .content()
                .containsOnlyOnce("\"what\":\"purged\",\"removed\":{\"candidates\":1,\"thinned\":0,"
                        + "\"results\":0,\"reports\":0}");
        assertThat(fixtures.goldens()).hasSize(1);
        assertThat(Console.of(() -> fixtures.run(Refunds.class))).doesNotContain("removed below");
    }

    @Test
    void stayAsLongAsIsSaid() {
        fixtures.with("goldentrace.results.keep", "candidates=forever").run(Refunds.class);

        assertThat(candidate).exists();
    }

    @Test
    void stayWhereARecordingGoesOn() {
        fixtures.with("goldentrace.resume", "true").run(Refunds.class);

        assertThat(candidate).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "replay", "live", "passthrough"})
    void areKeptForAgesThatCanBeReadInEveryMode(String mode) {
        fixtures.with("goldentrace.results.keep", "candidates=14").mode(mode);

        assertThat(fixtures.run(Refunds.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessageStartingWith("goldentrace.results.keep, set by JUnit configuration parameter"
                        + " goldentrace.results.keep: <candidates=14> names no age. Write candidates=14d,");
        assertThat(candidate).exists();
    }
}
