package dev.goldentrace.conformance.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillKindTest {
    @TempDir
    Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    @Test
    void holdsWhereAllIsWell() throws Exception {
        assertThat(kill(RecordingProcess.class, 3)).as(problems()).isTrue();
        assertThat(line())
                .containsEntry("kills", 3L)
                .containsEntry("broken", 0L)
                .containsEntry("nextRunFailed", 0L)
                .doesNotContainEntry("goldensOld", 0L);
    }

    @Test
    void seesAGoldenThatIsWrittenInPlace() throws Exception {
        assertThat(kill(InPlaceProcess.class, 2)).isFalse();
        assertThat(line()).doesNotContainEntry("broken", 0L);
        assertThat(problems()).contains(": small: its golden is neither the old nor the new one: ");
    }

    @Test
    void seesATemporaryFileThatStays() throws Exception {
        assertThat(kill(LitteringProcess.class, 1)).isFalse();
        assertThat(line()).containsEntry("nextRunFailed", 1L);
        assertThat(problems()).isEqualTo("kill 1, left over: src/test/goldens/.goldentrace-tmp-1-0123abcd\n");
    }

    private boolean kill(Class<?> main, int kills) throws InterruptedException {
        return new KillKind(root, print(out), print(problems), main.getName()).run(kills, 1);
    }

    private Map<String, Object> line() {
        return Json.object(out.toString(StandardCharsets.UTF_8)).orElseThrow();
    }

    private String problems() {
        return problems.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
