package dev.goldentrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.results.Standing;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderersTest {
    private final ReportModel report = Reports.of(
            Reports.passed("cancels"), Reports.regressed("refunds"), Reports.diverged("escalates", "Be brief."));

    @Test
    void writeThreeFiles(@TempDir Path directory) throws IOException {
        Path page = ReportFiles.write(directory.resolve("report"), report);

        assertThat(page)
                .isEqualTo(directory.resolve("report/index.html"))
                .content()
                .startsWith("<!DOCTYPE html>");
        assertThat(Files.readString(directory.resolve("report/report.md"))).startsWith("## shop");
        assertThat(Files.readString(directory.resolve("report/report.json"))).startsWith("{\"schema\":");
    }

    @Nested
    class Html {
        private final String html = HtmlReport.of(report);

        @Test
        void leadsFromTheTableToEachTest() {
            assertThat(html).contains("<a href=\"#test-1\">RefundAgentTest.refunds</a>", "id=\"test-1\"");
        }

        @Test
        void saysWhereTheGoldenIsAndHowOld() {
            assertThat(html)
                    .contains("<code>src/test/goldens/cancels.golden.json</code> recorded 2026-11-02 (20 days ago),"
                            + " gpt-4.1</p>");
        }

        @Test
        void showsExpectedAndActual() {
            assertThat(html).contains("<pre>refund 49.00</pre>", "<pre>refund 490.00</pre>", "<pre>Be brief.</pre>");
        }

        @Test
        void showsStoryAndCommands() {
            assertThat(html)
                    .contains(
                            "user: money back, please",
                            "<code class=\"command\">mvn goldentrace:record -Dtest=RefundAgentTest#escalates</code>");
        }

        @Test
        void showsWhatTheReplayWentOnPast() {
            ReportModel edited = Reports.of(Reports.test("refunds")
                    .further(List.of(Reports.further(Standing.PROMPT_CHANGE)))
                    .build(Status.PASSED, Reports.NOW));

            assertThat(HtmlReport.of(edited))
                    .contains(
                            "<span class=\"warn\">passed with a warning</span> · user message",
                            "<code>$.messages[2]</code>",
                            "<pre>Now?</pre>",
                            "<pre>And?</pre>");
        }

        @Test
        void leavesOutWhatIsNotThere() {
            assertThat(HtmlReport.of(Reports.of(Reports.passed("cancels"))))
                    .doesNotContain("What must not pass", "Divergence", "Waits to be accepted", "absent");
        }
    }

    @Nested
    class InMarkdown {
        @Test
        void hasOneRowForEachTest() {
            assertThat(MarkdownReport.of(report))
                    .contains("| regressed | `RefundAgentTest.refunds` |"
                            + " `contract: expected refund 49.00, actual refund 490.00` | 5 (golden 3, x1.7) |"
                            + " 5,000 (golden 3,000, x1.7) | $0.0100 (golden $0.0041, x2.4) |"
                            + " `recorded 2026-11-02 (20 days ago), gpt-4.1` |\n");
        }

        @Test
        void fitsAComment() {
            TestResult[] many = IntStream.range(0, 3_000)
                    .mapToObj(i -> Reports.diverged("test" + i, "prompt " + i))
                    .toArray(TestResult[]::new);

            assertThat(MarkdownReport.of(Reports.of(many)))
                    .hasSizeLessThanOrEqualTo(MarkdownReport.LONGEST)
                    .containsPattern("and \\d+ more; all of them are in index.html")
                    .containsPattern("and \\d+ more tests; all of them are in index.html")
                    .contains("Replay proves your code");
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void jsonCanBeReadBack() {
        Map<String, Object> json = (Map<String, Object>) Json.read(JsonReport.of(report));

        assertThat(json).containsEntry("schema", "goldentrace.report/1").containsEntry("red", true);
        assertThat((List<Map<String, Object>>) json.get("tests"))
                .extracting(test -> test.get("status"))
                .containsExactly("regressed", "diverged", "passed");
    }

    @Test
    void consoleShowsTheFirstAndCountsTheRest() {
        assertThat(ConsoleReport.lines(report.concerns(), 1, "target/index.html"))
                .containsExactly(
                        "behaviour finding: RefundAgentTest.refunds: contract at run 1, step 2",
                        "  expected  refund 49.00",
                        "  actual    refund 490.00",
                        "  then      mend the prompt",
                        "and 1 more",
                        "all of it: target/index.html",
                        "next: mvn test -Dtest=RefundAgentTest#refunds");
    }
}
