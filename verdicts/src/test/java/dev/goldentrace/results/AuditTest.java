package dev.goldentrace.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who did what, and when. */
class AuditTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final String GOLDEN = "src/test/goldens/com/acme/ATest/a.golden.json";

    @TempDir
    Path output;

    /** Writes many lines from a process of its own. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] output) {
            Audit audit = Audit.at(Path.of(output[0]), NOON, new Actor("jo", null));
            for (int i = 0; i < 200; i++) {
                audit.golden(Audit.Act.RECORDED, "x".repeat(1_000) + i, List.of());
            }
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(output.resolve("audit.ndjson"));
    }

    @Test
    void isALineForEachAct() throws IOException {
        Audit audit = Audit.at(output, NOON, new Actor("jo", "octocat"));

        audit.golden(
                Audit.Act.RECORDED,
                GOLDEN,
                List.of(
                        new Surrogate(Surrogate.Type.EMAIL, "email-1@redacted.example", 3),
                        new Surrogate(Surrogate.Type.EMAIL, "email-2@redacted.example", 1),
                        new Surrogate(Surrogate.Type.API_KEY, "api-key-1-REDACTED", 1)));
        audit.removed(Audit.Act.FORGOT, Map.of("results", 2), "hmac:0123456789abcdef");

        assertThat(lines())
                .containsExactly(
                        "{\"schema\":\"goldentrace.audit/1\",\"when\":\"2026-11-22T12:00:00Z\",\"who\":\"jo\","
                                + "\"ci\":\"octocat\",\"what\":\"recorded\",\"golden\":\"" + GOLDEN + "\","
                                + "\"surrogates\":{\"API key\":1,\"e-mail\":2}}",
                        "{\"schema\":\"goldentrace.audit/1\",\"when\":\"2026-11-22T12:00:00Z\",\"who\":\"jo\","
                                + "\"ci\":\"octocat\",\"what\":\"forgot\",\"removed\":{\"results\":2},"
                                + "\"user\":\"hmac:0123456789abcdef\"}");
    }

    @Test
    void namesWhomCiWorksForWhereItSays() {
        assertThat(Actor.of("ci", Map.of("GITLAB_USER_LOGIN", "jo")::get)).isEqualTo(new Actor("ci", "jo"));
        assertThat(Actor.of("jo", name -> null)).isEqualTo(new Actor("jo", null));
        assertThat(Actor.of(null, name -> " ")).isEqualTo(new Actor("unknown", null));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isForItsOwnerOnly() throws IOException {
        Path folder = output.resolve("target/goldentrace");
        Audit.at(folder, NOON).removed(Audit.Act.PURGED, Map.of(), null);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("audit.ndjson"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void holdsWholeLinesOfProcessesThatWriteAtOnce() throws Exception {
        List<Process> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            writers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            output.toString())
                    .inheritIO()
                    .start());
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }

        assertThat(lines())
                .hasSize(600)
                .allSatisfy(line -> assertThat(Json.object(line)).isPresent());
    }
}
