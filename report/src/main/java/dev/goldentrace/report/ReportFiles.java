package dev.goldentrace.report;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.golden.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apiguardian.api.API;

/** Writes a report: {@code index.html}, {@code report.md} and {@code report.json}, for their owner only. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes the three files, over those of an earlier report.
     *
     * @param directory where to, such as {@code target/goldentrace/report}; created where it is missing
     * @param report what to write
     * @return the path of {@code index.html}
     * @throws UncheckedIOException when they cannot be written, naming the directory
     */
    public static Path write(Path directory, ReportModel report) {
        try {
            write(directory.resolve("report.json"), JsonReport.of(report));
            write(directory.resolve("report.md"), MarkdownReport.of(report));
            return write(directory.resolve("index.html"), HtmlReport.of(report));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the report cannot be written to <" + directory
                            + ">: is the directory writable and the disk not full? (" + e + ")",
                    e);
        }
    }

    private static Path write(Path file, String text) throws IOException {
        OwnerOnly.replace(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
