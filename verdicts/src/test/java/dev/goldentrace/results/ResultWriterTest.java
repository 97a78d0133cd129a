package dev.goldentrace.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    void saysWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(target.resolve("file"), "in the way");

        assertThatThrownBy(() -> ResultWriter.open(file).write(Samples.full()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the result of RefundAgentTest.Late.refunds[late order] cannot be written to <" + file
                        + ">: is the directory writable and the disk not full?"
                        + " (java.nio.file.FileAlreadyExistsException: " + file + ")");
    }

    private List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
