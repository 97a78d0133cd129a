package dev.goldentrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.results.Failure;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestIdentity;
import dev.goldentrace.results.TestResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</pre><img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "</title><script>alert(1)</script>",
                "<!--",
                "{{report.title}}",
                "&lt;script&gt;"
            })
    void staysTextInHtml(String hostile) {
        String html = HtmlReport.of(everywhere(hostile));

        assertThat(html)
                .contains(HtmlReport.escape(hostile))
                .doesNotContain("<script", "<img", "<svg", "<!--", "='alert");
        assertThat(html.split("</pre>", -1)).hasSize(html.split("<pre>", -1).length);
    }

    @Test
    void isEscapedInEveryPlaceOfTheTemplate() throws IOException {
        try (InputStream template = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("index.mustache"))) {
            assertThat(new String(template.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("{{{", "{{&", "<script", "http:", "https:", "src=");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[click](javascript:alert(1))",
                "| a | b |",
                "``` \n# heading",
                "`code` <b>",
                "@everyone #1 https://evil.example"
            })
    void staysInItsCodeSpanInMarkdown(String hostile) {
        String cell = Markdown.cell(hostile);
        String fence = cell.replaceAll("^(`+).*", "$1");

        assertThat(cell).endsWith(fence).doesNotContain("\n").doesNotMatch(".*[^\\\\]\\|.*");
        assertThat(cell.substring(fence.length(), cell.length() - fence.length()))
                .doesNotContain(fence);
    }

    @Test
    void sendsNoControlCharactersToTheConsole() {
        ReportModel report = everywhere("\u001b[31mred\u001b[0m\r\u0007\u202e");

        assertThat(String.join("\n", ConsoleReport.lines(report.concerns(), 10, "index.html")))
                .contains("\\u001b[31mred\\u001b[0m\\u000d\\u0007\\u202e")
                .doesNotContain("\u001b", "\r", "\u0007", "\u202e");
    }

    @Test
    void breaksNoSurrogatePairWhereALineIsCut() {
        assertThat(VisibleResult.line("😀".repeat(20), 10)).isEqualTo("😀".repeat(9) + "…");
    }

    @Test
    void quotesWhatAShellWouldRead() {
        TestResult result = TestResult.builder(
                        new TestIdentity("A$B", "it's; rm -rf ~", null, ""), "replay", Reports.NOW)
                .build(Status.UNRECORDED, Reports.NOW);

        assertThat(Reports.of(result).concerns().get(0).command())
                .isEqualTo("mvn goldentrace:record -Dtest='A$B#it'\\''s; rm -rf ~'");
    }

    private static ReportModel everywhere(String hostile) {
        return Reports.of(
                List.of(new FailedTest("A", "b", hostile)),
                Reports.diverged(hostile, hostile),
                Reports.test("fails")
                        .story(List.of(hostile))
                        .warnings(List.of(hostile))
                        .failure(new Failure(hostile, hostile))
                        .build(Status.FAILED, Reports.NOW));
    }
}
