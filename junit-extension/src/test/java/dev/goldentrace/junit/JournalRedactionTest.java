package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on disk while a test records holds nothing that is known to be personal by then, and is gone at the end. */
class JournalRedactionTest {
    private static final String ADDRESS = "jo.miller@kettles-and-more.com";
    private static ShopAgent.World world = new ShopAgent.World();
    private static Runnable atTheEnd = () -> {};

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
            new ShopAgent(trace, world).refund("I am " + ADDRESS + ". My kettle is broken.");
            atTheEnd.run();
        }
    }

    private List<String> written(String folder) {
        try (Stream<Path> files = Files.walk(root.resolve("target/goldentrace").resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(JournalRedactionTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files come and go while the agent goes on. */
    private List<String> writtenSoFar() {
        try {
            return written("unfinished");
        } catch (UncheckedIOException e) {
            return List.of();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return ""; // replaced by the next step
        }
    }

    @Test
    void isRedactedAndInOneFolderWithWhatItRefersTo() {
        atTheEnd = () -> {
            List<String> texts = List.of();
            while (texts.size() < 2) {
                texts = writtenSoFar();
            }
            assertThat(texts).noneMatch(text -> text.contains("jo.miller"));
        };

        assertThat(fixtures.run(Refunds.class).failures()).isEmpty();

        assertThat(written("unfinished")).isEmpty();
    }
}
