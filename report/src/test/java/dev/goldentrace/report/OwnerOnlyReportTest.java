package dev.goldentrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class OwnerOnlyReportTest {
    @TempDir
    Path target;

    @Test
    void aReportIsForItsOwnerAlsoWhereAnOpenOneWas() throws IOException {
        Path folder = target.resolve("goldentrace/report");
        ReportFiles.write(folder, Reports.of(Reports.passed("refunds")));
        Path page = folder.resolve("index.html");
        Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-r--r--"));

        ReportFiles.write(folder, Reports.of(Reports.passed("refunds")));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        for (String name : new String[] {"index.html", "report.md", "report.json"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }
}
