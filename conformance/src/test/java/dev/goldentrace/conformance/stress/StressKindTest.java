package dev.goldentrace.conformance.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StressKindTest {
    private static final int TESTS = 8;
    private static final long SEED = 1;

    @TempDir
    Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    @Test
    void holdsWhereAllIsWell() {
        assertThat(new StressKind(root, print(out), print(problems)).run(TESTS, 2, SEED))
                .as(problems.toString(StandardCharsets.UTF_8))
                .isTrue();
        assertThat(line())
                .containsEntry("tests", 8L)
                .containsEntry("recorded", 8L)
                .containsEntry("rounds", 2L)
                .containsEntry("falseDivergences", 0L)
                .containsEntry("changed", 8L)
                .containsEntry("missed", 0L)
                .containsEntry("liveCalls", 0L);
    }

    @Test
    void seesAnAnswerThatWasNotRecorded() {
        StressKind kind = new StressKind(root, print(out), print(problems)) {
            @Override
            void afterRecording() {
                edit(new Goldens(root).pathOf(3), "agent-1 says", "agent-1 denies");
            }
        };

        assertThat(kind.run(TESTS, 1, SEED)).isFalse();
        assertThat(line()).containsEntry("falseDivergences", 1L);
        assertThat(problems.toString(StandardCharsets.UTF_8))
                .startsWith("replay 1, test 3: dev.goldentrace.conformance.stress.WrongAnswer: an agent was")
                .contains("<agent-1 denies no. 2 of test 3 about kettles");
    }

    @Test
    void seesAChangeThatIsMissed() {
        StressKind kind = new StressKind(root, print(out), print(problems)) {
            @Override
            Round changed(Round round) {
                return new Round(round.mode(), round.seed(), round.number(), round.tests(), false);
            }
        };

        assertThat(kind.run(TESTS, 1, SEED)).isFalse();
        assertThat(line()).containsEntry("falseDivergences", 0L).containsEntry("missed", 8L);
    }

    @Test
    void seesACallThatGoesLive() {
        StressKind kind = new StressKind(root, print(out), print(problems)) {
            @Override
            void afterRecording() {
                write(root.resolve("goldentrace.properties"), "goldentrace.tools=live\n");
            }
        };

        assertThat(kind.run(TESTS, 1, SEED)).isFalse();
        assertThat(line())
                .hasEntrySatisfying(
                        "liveCalls", calls -> assertThat((Long) calls).isPositive());
    }

    private Map<String, Object> line() {
        String[] lines = out.toString(StandardCharsets.UTF_8).strip().split("\n");
        return Json.object(lines[lines.length - 1]).orElseThrow();
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static void edit(Path file, String from, String to) {
        try {
            write(file, Files.readString(file).replace(from, to));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
