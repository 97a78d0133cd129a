package dev.goldentrace.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PurgeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final GoldenId ID = GoldenId.ofTest("com.acme.RefundAgentTest", "refunds", null);

    @TempDir
    Path module;

    private Path output;

    @BeforeEach
    void output() {
        output = module.resolve("target/goldentrace");
    }

    private Purge purge(String keep) {
        return Purge.of(output, Retention.parse(keep), CLOCK);
    }

    private Purged run() {
        return purge("candidates=14d").run();
    }

    private static void age(Path file, int days) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(days))));
    }

    private void ageAll(Path folder, int days) throws IOException {
        for (Path file : Removal.files(folder)) {
            age(file, days);
        }
    }

    /** Writes a result whose process is gone. */
    private Path result(String method, int days) throws IOException {
        Path file = ResultWriter.open(output).write(Samples.result(method, Status.PASSED, NOW));
        age(file, days);
        endProcesses();
        return file;
    }

    private void endProcesses() throws IOException {
        String alive = "manifest-" + ProcessHandle.current().pid() + "-";
        for (Path manifest : new Manifests(output, false).all()) {
            String name = manifest.getFileName().toString();
            Files.move(manifest, manifest.resolveSibling(name.replace(alive, "manifest-999999999999-")));
        }
    }

    private GoldenStore store(String folder) {
        return GoldenStore.at(output.resolve(folder)).ownerOnly();
    }

    private Path candidate(String folder, String method, int days) throws IOException {
        GoldenId id = GoldenId.ofTest("com.acme.RefundAgentTest", method, null);
        Run run = new Run(1, RunStatus.SUCCESS, "money back", "done", null, NOW, Duration.ZERO, List.of(), List.of());
        Session session = new Session(null, null, Map.of(), Map.of(), NOW, List.of(run));
        store(folder)
                .stage(new Golden(id, "none", null, List.of(), List.of(session, session), Golden.NO_GOLDEN))
                .commit();
        Path file = store(folder).pathOf(id);
        for (Path part : Removal.files(output.resolve(folder))) {
            if (part.getFileName().toString().startsWith(method)) {
                age(part, days);
            }
        }
        return file;
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(run().line()).isEqualTo("nothing that is old enough");
        assertThat(run().isEmpty()).isTrue();
        assertThat(output).doesNotExist();
    }

    @Nested
    class Results {

        @Test
        void loseTheirTextsFirst() throws IOException {
            Path file = ResultWriter.open(output).write(Samples.full());
            age(file, 31);

            Purged purged = run();

            assertThat(purged.line()).isEqualTo("1 result's texts older than 30 days");
            TestResult left = ResultReader.readAll(output).get(0);
            assertThat(left.level()).isEqualTo(ResultLevel.METRICS);
            assertThat(left.story()).isEmpty();
            assertThat(left.figures()).isEqualTo(Samples.full().figures());
            assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(NOW.minus(Duration.ofDays(31)));
            assertThat(run().isEmpty()).isTrue();
        }

        @Test
        void goWhenTheirFiguresAreOld() throws IOException {
            Path old = result("old", 366);
            Path young = result("young", 3);

            Purged purged = run();

            assertThat(purged.line()).isEqualTo("1 result older than 365 days");
            assertThat(old).doesNotExist();
            assertThat(young).exists();
            assertThat(ResultReader.read(output).problems()).isEmpty();
            assertThat(new Manifests(output, false).all()).hasSize(1);
        }

        @Test
        void stayWhileTheirProcessIsWriting() throws IOException {
            Path file = ResultWriter.open(output).write(Samples.result("old", Status.PASSED, NOW));
            age(file, 400);

            assertThat(run().results()).isZero();
            assertThat(file).exists();
        }

        @Test
        void goWhereTheyCannotBeReadAndSoNotBeThinned() throws IOException {
            Path broken = Files.writeString(
                    Files.createDirectories(output.resolve("runs")).resolve("broken.json"), "Jo Miller");
            age(broken, 31);

            assertThat(run().results()).isEqualTo(1);
            assertThat(broken).doesNotExist();
        }

        @Test
        void stayForeverWhereThatIsSaid() throws IOException {
            Path file = result("old", 4000);

            assertThat(purge("results=forever,metrics=forever").run().isEmpty()).isTrue();
            assertThat(file).exists();
        }
    }

    @Nested
    class Candidates {

        @Test
        void goFromAllTheirFolders() throws IOException {
            for (String folder : List.of("candidates", "forks", "unfinished")) {
                candidate(folder, "old", 15);
            }
            Path young = candidate("candidates", "young", 13);

            Purged purged = run();

            assertThat(purged.line()).isEqualTo("3 candidates older than 14 days");
            assertThat(Removal.files(output.resolve("forks"))).isEmpty();
            assertThat(Removal.files(output.resolve("unfinished"))).isEmpty();
            assertThat(young).exists();
            assertThat(store("candidates").read(young).recordings()).hasSize(2);
        }

        @Test
        void takeAlongWhatOnlyTheyReferTo() throws IOException {
            candidate("candidates", "old", 15);
            candidate("candidates", "young", 1);
            Path used = shared("used-0123456789abcdef.json", 20);
            Path unused = shared("unused-0123456789abcdef.json", 20);
            Path fresh = shared("fresh-0123456789abcdef.json", 1);
            Path young = store("candidates").pathOf(GoldenId.ofTest("com.acme.RefundAgentTest", "young", null));
            Files.writeString(young, Files.readString(young) + used.getFileName());

            run();

            assertThat(used).exists();
            assertThat(fresh).exists();
            assertThat(unused).doesNotExist();
        }

        private Path shared(String name, int days) throws IOException {
            Path folder = Files.createDirectories(output.resolve("candidates/_shared"));
            Path file = Files.writeString(folder.resolve(name), "{}");
            age(file, days);
            return file;
        }

        @Test
        void staySoThatSomebodyCanGoOnWithOne() throws IOException {
            Path old = candidate("unfinished", "old", 15);

            assertThat(purge("candidates=14d").sparingCandidates().run().isEmpty())
                    .isTrue();
            assertThat(old).exists();
        }
    }

    @Test
    void onlyCountsInADryRun() throws IOException {
        Path old = result("old", 366);
        Path thick = result("thick", 31);
        String before = Files.readString(thick);
        Path candidate = candidate("candidates", "refunds", 15);

        Purged purged = purge("candidates=14d").dryRun().run();

        assertThat(purged.line())
                .isEqualTo("1 candidate older than 14 days, 1 result's texts older than 30 days,"
                        + " 1 result older than 365 days");
        assertThat(old).exists();
        assertThat(candidate).exists();
        assertThat(thick).hasContent(before);
        assertThat(ResultReader.read(output).problems()).isEmpty();
    }

    @Test
    void removesAnOldReport() throws IOException {
        Path report = Files.createDirectories(output.resolve("report"));
        Files.writeString(report.resolve("index.html"), "story");
        Files.writeString(report.resolve("report.md"), "story");
        ageAll(report, 31);

        assertThat(run().line()).isEqualTo("2 files of a report older than 30 days");
        assertThat(Removal.files(report)).isEmpty();
    }

    @Test
    void leavesGoldensLedgersAndTheAudit() throws IOException {
        GoldenStore goldens = GoldenStore.at(module.resolve("src/test/goldens"));
        Path candidate = candidate("candidates", "refunds", 1);
        goldens.stage(store("candidates").read(candidate).withAgainst(null)).commit();
        Files.createDirectories(output);
        for (String name : List.of("audit.ndjson", "command.json", "build.json", "notes.txt")) {
            Files.writeString(output.resolve(name), "{}");
        }
        ageAll(module, 4000);

        run();

        assertThat(goldens.pathOf(ID)).exists();
        try (Stream<Path> left = Files.list(output)) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("audit.ndjson", "command.json", "build.json", "notes.txt");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void followsNoLinks() throws IOException {
        Path elsewhere = Files.createDirectories(module.resolve("elsewhere"));
        Path golden = Files.writeString(elsewhere.resolve("mine.golden.json"), "{}");
        age(golden, 400);
        Files.createDirectories(output.resolve("forks"));
        Files.createSymbolicLink(output.resolve("candidates"), elsewhere);
        Files.createSymbolicLink(output.resolve("forks/inner"), elsewhere);

        assertThat(run().isEmpty()).isTrue();
        assertThat(golden).exists();
    }
}
