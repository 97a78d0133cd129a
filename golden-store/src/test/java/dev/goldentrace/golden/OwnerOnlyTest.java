package dev.goldentrace.golden;

import static dev.goldentrace.golden.Traces.ID;
import static dev.goldentrace.golden.Traces.golden;
import static dev.goldentrace.golden.Traces.says;
import static dev.goldentrace.golden.Traces.session;
import static dev.goldentrace.golden.Traces.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

@DisabledOnOs(OS.WINDOWS)
class OwnerOnlyTest {
    @TempDir
    Path target;

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }

    private static Golden withOlderAndShared() {
        return golden(
                session(step(1, says("one", Message.system("Be kind"), Message.user("Hello")))),
                session(step(1, says("two", Message.system("Be kind"), Message.user("Hello")))));
    }

    @Test
    void candidatesAreForTheirOwner() throws IOException {
        Path candidates = target.resolve("candidates");

        GoldenStore.at(candidates).ownerOnly().stage(withOlderAndShared()).commit();

        assertThat(below(candidates))
                .hasSizeGreaterThan(4)
                .allSatisfy(file ->
                        assertThat(permissions(file)).isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
    }

    @Test
    void goldensAreForAll() throws IOException {
        Path usual = Files.createFile(target.resolve("usual"));

        GoldenStore store = GoldenStore.at(target.resolve("goldens"));
        store.stage(withOlderAndShared()).commit();

        assertThat(permissions(store.pathOf(ID))).isEqualTo(permissions(usual));
    }

    @Test
    void aFolderThatWasOpenIsClosed() throws IOException {
        Path folder = Files.createDirectory(
                target.resolve("open"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

        OwnerOnly.createFolder(folder);

        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void aFileThatWasOpenIsReplacedByAClosedOne() throws IOException {
        Path file = Files.writeString(target.resolve("file"), "old");

        OwnerOnly.replace(file, "new".getBytes(StandardCharsets.UTF_8));

        assertThat(file).hasContent("new");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void whatManyAddAtOnceStandsWhole() throws IOException {
        Path file = target.resolve("lines");

        IntStream.range(0, 500).parallel().forEach(i -> append(file, "line " + i + " " + "x".repeat(300) + "\n"));

        assertThat(Files.readAllLines(file))
                .hasSize(500)
                .allMatch(line -> line.matches("line \\d+ x{300}"))
                .doesNotHaveDuplicates();
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void anInterruptedThreadAddsToo() throws IOException {
        Thread.currentThread().interrupt();

        append(target.resolve("lines"), "a line\n");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(target.resolve("lines")).hasContent("a line\n");
    }

    private static void append(Path file, String line) {
        try {
            OwnerOnly.append(file, line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
