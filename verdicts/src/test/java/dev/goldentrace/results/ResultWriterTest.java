package dev.goldentrace.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.regression.Aspect;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ResultWriterTest {
    @TempDir
    Path target;

    @Test
    void createsNothingBeforeTheFirstResult() {
        ResultWriter.open(target.resolve("goldentrace"));

        assertThat(target).isEmptyDirectory();
    }

    @Test
    void namesTheFileAfterTheTest() {
        Path file = ResultWriter.open(target).write(Samples.full());

        assertThat(file.getFileName().toString())
                .matches("RefundAgentTest\\.Late\\.refunds-late-order-[0-9a-f]{12}\\.json");
    }

    @Test
    void keepsNamesSafeAndShort() {
        TestIdentity hostile = new TestIdentity("A", "m", "../../etc/passwd\u0000" + "x".repeat(300), "");

        assertThat(FileName.of(hostile))
                .hasSizeLessThanOrEqualTo(80)
                .matches("[A-Za-z0-9._-]+")
                .startsWith("A.m");
    }

    @Test
    void neverSharesAFileBetweenThreads() {
        ResultWriter writer = ResultWriter.open(target);

        IntStream.range(0, 200)
                .parallel()
                .forEach(i -> writer.write(Samples.result("test" + i, Status.PASSED, Samples.NOON)));

        Results results = ResultReader.read(target);
        assertThat(results.tests()).hasSize(200);
        assertThat(results.problems()).isEmpty();
    }

    @Test
    void givesEachWriterItsOwnManifest() throws IOException {
        ResultWriter.open(target).write(Samples.full());
        ResultWriter.open(target).write(Samples.full());

        assertThat(manifests()).hasSize(2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void letsOnlyTheOwnerRead() throws IOException {
        Path file = ResultWriter.open(target.resolve("goldentrace")).write(Samples.full());

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(file.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void clearsAwayWhatAKilledProcessWasWriting() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path runs = Files.createDirectory(target.resolve("runs"));
        Files.writeString(runs.resolve(".goldentrace-tmp-" + dead.pid() + "-12345678-abc"), "half");

        Path file = ResultWriter.open(target).write(Samples.full());

        try (var files = Files.list(runs)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void writesTheResultOfAThreadThatIsInterrupted() {
        Thread.currentThread().interrupt();

        Path file = ResultWriter.open(target).write(Samples.full());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(file).exists();
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(target.resolve("file"), "in the way");

        assertThatThrownBy(() -> ResultWriter.open(file).write(Samples.full()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the result of RefundAgentTest.Late.refunds[late order] cannot be written to <" + file
                        + ">: is the directory writable and the disk not full?"
                        + " (java.nio.file.FileAlreadyExistsException: " + file + ")");
    }

    @Nested
    class WithASecret {
        private static final String KEY = "sk-proj-" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0";

        private TestResult written(TestResultBuilder builder) throws IOException {
            Path file = ResultWriter.open(target).write(builder.build(Status.FAILED, Samples.NOON));
            assertThat(file).content().doesNotContain(KEY).doesNotContain("kettles-and-more");
            return ParsedResult.read(Files.readString(file));
        }

        private TestResultBuilder result() {
            return TestResult.builder(Samples.test("refunds"), "replay", Samples.NOON)
                    .failure(new Failure("java.lang.AssertionError", "for jo.miller@kettles-and-more.com"))
                    .divergence(new DivergenceResult(
                            "diverged", "main", 1, 1, "user message", "$.key", KEY, null, List.of("send no " + KEY)))
                    .story(List.of("user: " + KEY))
                    .findings(List.of(new Finding(
                            "contract", Severity.FAIL, Aspect.BEHAVIOUR, "step 2", "49.00", KEY, "mend it")));
        }

        @Test
        void concealsItInWhatWasSet() throws IOException {
            TestResult written = written(result().policy("answer " + KEY + " (set by the annotation)"));

            assertThat(written.policy()).matches("answer <.+> \\(set by the annotation\\)");
        }

        @Test
        void concealsItWhereItStands() throws IOException {
            TestResult written = written(result());

            assertThat(written.failure().message()).isEqualTo("for <e-mail>");
            assertThat(written.divergence().remedies())
                    .containsExactly("send no " + written.story().get(0).substring(6));
            assertThat(written.story().get(0)).matches("user: <.+>");
            assertThat(written.findings().get(0).actual()).matches("<.+>");
            assertThat(written.findings().get(0).expected()).isEqualTo("49.00");
            assertThat(written.warnings()).isEmpty();
        }

        @Test
        void leavesTheTextsOutWhereOneCannotBeConcealed() throws IOException {
            TestResult written = written(result().golden(new GoldenFacts("a.golden.json", Samples.NOON, KEY, 1)));

            assertThat(written.status()).isEqualTo(Status.FAILED);
            assertThat(written.golden()).isEqualTo(new GoldenFacts("a.golden.json", Samples.NOON, null, 1));
            assertThat(written.story()).containsExactly("left out");
            assertThat(written.failure()).isEqualTo(new Failure("java.lang.AssertionError", "left out"));
            assertThat(written.findings())
                    .containsExactly(new Finding(
                            "contract",
                            Severity.FAIL,
                            Aspect.BEHAVIOUR,
                            "left out",
                            "left out",
                            "left out",
                            "left out"));
            assertThat(written.warnings())
                    .singleElement()
                    .asString()
                    .matches(
                            "the texts of this result \\(story, findings, divergence, failure, warnings\\) were left out,"
                                    + " as one would have held a secret: .+ at result, \\$\\.golden\\.model\\. Take it out of"
                                    + " what the test sends, or use a made-up one");
        }
    }

    private List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
