package dev.goldentrace.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.report.FailedTest;
import dev.goldentrace.results.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {
    private static final Instant BUILD = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path directory;

    @Test
    void findNothingWhereNothingIs() {
        assertThat(TestReports.read(directory.resolve("no-such"), BUILD).failed())
                .isEmpty();
    }

    @Test
    void findFailuresAndErrorsButNoRerunThatPassed() throws IOException {
        report("""
                <testsuite>
                  <testcase name="passes" classname="A"/>
                  <testcase name="fails" classname="A"><failure message="no &lt;refund&gt;&#10;more" type="E"/></testcase>
                  <testcase name="breaks" classname="B"><error type="java.lang.NullPointerException"/></testcase>
                  <testcase name="flakes" classname="B"><flakyFailure message="once" type="E"/></testcase>
                  <testcase name="skips" classname="B"><skipped/></testcase>
                </testsuite>
                """);

        assertThat(TestReports.read(directory, BUILD).failed())
                .containsExactly(
                        new FailedTest("A", "fails", "no <refund>"),
                        new FailedTest("B", "breaks", "java.lang.NullPointerException"));
    }

    @Test
    void leaveOutThoseOfAnEarlierBuild() throws IOException {
        Path file = report("<testsuite><testcase name='a' classname='A'><error/></testcase></testsuite>");
        Files.setLastModifiedTime(file, FileTime.from(BUILD.minusSeconds(10)));

        assertThat(TestReports.read(directory, BUILD).failed()).isEmpty();
    }

    @Test
    void nameAFileThatIsCutOff() throws IOException {
        report("<testsuite><testcase");

        assertThat(TestReports.read(directory, BUILD).problems())
                .extracting(Problem::file)
                .containsExactly("TEST-A.xml");
    }

    @Test
    void readNoOtherFileThatAReportNames() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "secret");
        report("<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><testsuite>"
                + "<testcase name='a' classname='A'><error message='&x;'/></testcase></testsuite>");

        TestReports reports = TestReports.read(directory, BUILD);

        assertThat(reports.failed()).extracting(FailedTest::message).doesNotContain("secret");
        assertThat(reports.failed().size() + reports.problems().size()).isEqualTo(1);
    }

    private Path report(String xml) throws IOException {
        return Files.writeString(directory.resolve("TEST-A.xml"), xml);
    }
}
