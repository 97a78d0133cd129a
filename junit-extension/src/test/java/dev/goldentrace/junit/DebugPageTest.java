package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.GoldenStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/debug.md} shows is what is said. */
class DebugPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../docs/debug.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```text\\n(.*?)\\n```");
    private static final String OWN = "dev/goldentrace/junit/DebugPageTest.Looks/up.golden.json";
    private static ChainAgent.Model model = new ChainAgent.Model();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshModel() {
        model = new ChainAgent.Model();
        fixtures = new Fixtures(root).mode("record");
    }

    static class Looks {
        @AgentTest
        void up(TraceCollector trace) {
            assertThat(new ChainAgent(trace, model).ask()).isEqualTo("the right answer");
        }
    }

    private static List<String> shown() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    @Test
    void showsTheEndOfABrokenOffCandidate() throws Exception {
        model.blocksAt = 4;
        model.blocked = () -> copy("target/goldentrace/unfinished/0dd532f2", "left");
        fixtures.run(Looks.class);
        Files.createDirectories(root.resolve("target/goldentrace/unfinished"));
        Files.move(root.resolve("left"), root.resolve("target/goldentrace/unfinished/0dd532f2"));

        fixtures.mode("replay").with("goldentrace.golden", "target/goldentrace/unfinished/0dd532f2/" + OWN);

        assertThat(shown().get(0)).isEqualTo(fixtures.run(Looks.class).failure().getMessage());
    }

    /** The steps are written on a thread of their own. */
    private void copy(String folder, String to) {
        Path unfinished = root.resolve(folder);
        while (!Files.exists(unfinished.resolve(OWN))
                || GoldenStore.at(unfinished)
                                .read(unfinished.resolve(OWN))
                                .newest()
                                .steps()
                                .size()
                        < 3) {
            Thread.onSpinWait();
        }
        try (Stream<Path> files = Files.walk(unfinished)) {
            for (Path file : files.toList()) {
                Files.copy(file, root.resolve(to).resolve(unfinished.relativize(file)));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void showsAForkThatIsRefused() throws Exception {
        model.signed = Map.of("thinking_signature", "EqQBCgIYAg==");
        fixtures.run(Looks.class);

        fixtures.mode("fork").with("goldentrace.fork.step", "3");

        assertThat(shown().get(1)).isEqualTo(fixtures.run(Looks.class).failure().getMessage());
    }

    @Test
    void showsABisection() throws Exception {
        model.wrongAt = 3;
        fixtures.run(Looks.class);
        model.wrongAt = 0;
        fixtures.mode("bisect").with("goldentrace.golden", "target/goldentrace/candidates/" + OWN);

        assertThat(console()).endsWith(shown().get(2) + "\n");
    }

    private String console() {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            fixtures.run(Looks.class);
        } finally {
            System.setOut(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
