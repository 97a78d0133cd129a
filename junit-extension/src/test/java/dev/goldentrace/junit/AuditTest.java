package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each recording that changes something is written down. */
class AuditTest {
    private static final String GOLDEN =
            "src/test/goldens/dev/goldentrace/junit/AuditTest.Refunds/theKettle.golden.json";
    private static ShopAgent.World world = new ShopAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        fixtures = new Fixtures(root).mode("record");
    }

    static class Refunds {
        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            trace.label("mail", "jo.miller@kettles-and-more.com");
            new ShopAgent(trace, world).refund();
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(root.resolve("target/goldentrace/audit.ndjson"));
    }

    @Test
    void recordedThenUnchangedThenPending() throws IOException {
        fixtures.run(Refunds.class);
        fixtures.run(Refunds.class);
        world.amount = 490.0;
        fixtures.run(Refunds.class);
        fixtures.mode("replay").run(Refunds.class);

        String end = "\",\"golden\":\"" + GOLDEN + "\",\"surrogates\":{\"e-mail\":1}}";
        assertThat(lines()).hasSize(2).noneMatch(line -> line.contains("miller"));
        assertThat(lines().get(0)).endsWith("\"what\":\"recorded" + end);
        assertThat(lines().get(1)).endsWith("\"what\":\"pending" + end);
    }
}
