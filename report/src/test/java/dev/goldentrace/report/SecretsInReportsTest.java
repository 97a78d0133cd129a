package dev.goldentrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.results.Failure;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.Problem;
import dev.goldentrace.results.Results;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestOutcome;
import dev.goldentrace.results.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret that stands in a result all the same, or in what a build tool says, comes into no report. */
class SecretsInReportsTest {
    private static final String KEY = "AKIA" + "Q7ZLP3XNM2VTRWYK";

    @TempDir
    Path report;

    private String written(ReportModel model) throws IOException {
        ReportFiles.write(report, model);
        try (Stream<Path> files = Files.list(report)) {
            String all = files.map(SecretsInReportsTest::text).reduce("", String::concat);
            return all + String.join("\n", ConsoleReport.lines(model.concerns(), 10, "index.html"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isHiddenInEveryText() throws IOException {
        TestResult result = Reports.test("refunds")
                .story(List.of("user: my key is " + KEY))
                .failure(new Failure("java.lang.AssertionError", "not " + KEY))
                .warnings(List.of("sent " + KEY))
                .build(Status.FAILED, Reports.NOW);
        FailedTest other =
                new FailedTest("com.acme.OtherTest", "logs", "expected " + KEY + " for jo@kettles-and-more.com");
        Results results = new Results(
                List.of(new TestOutcome(result, List.of(result))),
                List.of(new Problem("runs/a.json", "line 1 is " + KEY)),
                0);

        String written = written(ReportModel.of("shop", Reports.NOW, results, List.of(other)));

        assertThat(written).doesNotContain(KEY, "jo@kettles").contains("<API key>", "<e-mail>");
    }

    @Test
    void takesAllTextsOfItsResultAlongWhereItCannotBeHidden() throws IOException {
        TestResult result = Reports.test("refunds")
                .golden(new GoldenFacts("a.golden.json", Reports.RECORDED, KEY, 1))
                .build(Status.FAILED, Reports.NOW);

        String written = written(Reports.of(result));

        assertThat(written)
                .doesNotContain(KEY)
                .contains("the texts of this result (story, findings, divergence, failure, warnings) were left out");
    }

    @Test
    void personalDataThatATestSaidIsInventedStays() throws IOException {
        TestResult result = Reports.test("refunds")
                .story(List.of("user: I am jo@kettles-and-more.com"))
                .build(Status.FAILED, Reports.NOW);

        assertThat(written(Reports.of(result))).contains("jo@kettles-and-more.com");
    }
}
