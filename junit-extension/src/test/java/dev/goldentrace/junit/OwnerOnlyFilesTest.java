package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What lies below target is for who ran the tests; goldens are for all who have the repository. */
@DisabledOnOs(OS.WINDOWS)
class OwnerOnlyFilesTest {
    private static ShopAgent.World world = new ShopAgent.World();

    @TempDir
    Path root;

    static class Refunds {
        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> below(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve(folder))) {
            return all.toList();
        }
    }

    @Test
    void areResultsCandidatesStepsLedgersManifestsAndTheAudit() throws IOException {
        world = new ShopAgent.World();
        Path usual = Files.createFile(root.resolve("usual"));
        Fixtures fixtures = new Fixtures(root).mode("record");
        fixtures.run(Refunds.class);
        world.amount = 490.0;
        fixtures.run(Refunds.class);

        List<Path> written = below("target/goldentrace");
        assertThat(written)
                .extracting(file -> file.getFileName().toString())
                .contains("audit.ndjson", "candidates", "unfinished", "runs", "theKettle.golden.json", "build.json");
        assertThat(written)
                .allSatisfy(file -> assertThat(permissions(file))
                        .as(file.toString())
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        assertThat(below("src/test/goldens"))
                .filteredOn(Files::isRegularFile)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(permissions(file)).isEqualTo(permissions(usual)));
    }
}
