package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.golden.OwnerOnly;
import dev.goldentrace.redaction.Redactor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * Writes results, each at once: {@code runs/<test>-<unique>.json}, then one line to a manifest that no other writer
 * shares. So forks, reruns and parallel tests never write to one file, and what a killed process wrote stays. Safe for
 * use by many threads. All files can be read by their owner only, where the file system knows that.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ResultWriter {
    private final Path directory;
    private final Path manifest;

    private ResultWriter(Path directory) {
        this.directory = directory;
        this.manifest = directory.resolve(
                Layout.MANIFEST_PREFIX + ProcessHandle.current().pid() + "-" + unique() + Layout.MANIFEST_SUFFIX);
    }

    /**
     * Makes a writer, best one for each process. Nothing is created before the first result.
     *
     * @param directory where results go, such as {@code target/goldentrace}; created where it is missing
     * @return the writer
     */
    public static ResultWriter open(Path directory) {
        return new ResultWriter(directory.toAbsolutePath().normalize());
    }

    /**
     * Writes one result, redacted by the usual settings.
     *
     * @param raw what to write
     * @return the file, absolute
     * @throws UncheckedIOException when it cannot be written, naming the directory
     */
    public Path write(TestResult raw) {
        return write(raw, Keeping.full());
    }

    /**
     * Writes what is to be kept of one result, redacted by the usual settings.
     *
     * @param raw what to write
     * @param keeping what is kept of it
     * @return the file, absolute
     * @throws UncheckedIOException when it cannot be written, naming the directory
     */
    public Path write(TestResult raw, Keeping keeping) {
        return write(raw, Redactor.standard(), keeping);
    }

    /**
     * Writes what is to be kept of one result. What looks like a secret in its texts is concealed; where one is still there, the
     * texts are left out, and a warning says so.
     *
     * @param raw what to write
     * @param redactor that of the test's own settings
     * @param keeping what is kept of it
     * @return the file, absolute
     * @throws UncheckedIOException when it cannot be written, naming the directory
     */
    public synchronized Path write(TestResult raw, Redactor redactor, Keeping keeping) {
        TestResult result = keeping.of(GatedResult.of(raw, redactor));
        String name = Layout.RUNS + "/" + FileName.of(result.test()) + "-" + unique() + Layout.RESULT_SUFFIX;
        Path file = directory.resolve(name);
        try {
            OwnerOnly.createFolder(directory);
            OwnerOnly.createFolder(directory.resolve(Layout.RUNS));
            OwnerOnly.replace(file, Utf8.bytes(ResultJson.write(result) + "\n"));
            OwnerOnly.append(manifest, Utf8.bytes(ManifestLine.of(name, result).write() + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the result of " + result.test().name() + " cannot be written to <" + directory
                            + ">: is the directory writable and the disk not full? (" + e + ")",
                    e);
        }
        return file;
    }

    private static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
