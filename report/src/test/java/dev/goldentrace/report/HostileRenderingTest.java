package dev.goldentrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.pricing.Cost;
import dev.goldentrace.regression.Aspect;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.results.DivergenceResult;
import dev.goldentrace.results.Failure;
import dev.goldentrace.results.Figures;
import dev.goldentrace.results.FurtherDivergence;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.Problem;
import dev.goldentrace.results.Results;
import dev.goldentrace.results.Standing;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestIdentity;
import dev.goldentrace.results.TestOutcome;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.trace.Json;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A report in which every text is hostile has the shape of the same report in which every text is a plain word. */
class HostileRenderingTest {
    private static final ReportModel PLAIN = everywhere("word");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)(.*?)(?<!`)\\1(?!`)");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n\\t]]|(?![\\u200b])\\p{Cf}");

    @ParameterizedTest
    @MethodSource("dev.goldentrace.report.HostileCorpus#texts")
    void htmlHasTheSameTags(String hostile) {
        String html = HtmlReport.of(everywhere(hostile));

        assertThat(tags(html)).isEqualTo(tags(HtmlReport.of(PLAIN)));
        assertThat(UNSEEN.matcher(html).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("dev.goldentrace.report.HostileCorpus#texts")
    void markdownHasTheSameSkeleton(String hostile) {
        String markdown = MarkdownReport.of(everywhere(hostile));

        assertThat(skeleton(markdown)).isEqualTo(skeleton(MarkdownReport.of(PLAIN)));
        assertThat(UNSEEN.matcher(markdown).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("dev.goldentrace.report.HostileCorpus#texts")
    void markdownProseIsOnlyText(String hostile) {
        String text = Markdown.text(hostile);

        assertThat(text)
                .doesNotContain("<", ">", "\n")
                .doesNotMatch("(?is).*(?<!\\\\)(\\\\\\\\)*[\\[\\]`*_|~].*")
                .doesNotMatch("(?is).*(https?:/|www\\.|@\\w|#\\d|javascript:\\w).*")
                .doesNotMatch("(?s)(#{1,6} |[-+=](?!\u200b)|\\d+[.)] ).*");
    }

    @ParameterizedTest
    @MethodSource("dev.goldentrace.report.HostileCorpus#texts")
    void theConsoleGetsPlainLines(String hostile) {
        List<String> lines = ConsoleReport.lines(everywhere(hostile).concerns(), 20, "index.html");

        assertThat(lines).hasSameSizeAs(ConsoleReport.lines(PLAIN.concerns(), 20, "index.html"));
        assertThat(lines)
                .allSatisfy(line -> assertThat(UNSEEN.matcher(line).find()).isFalse())
                .noneMatch(line -> line.contains("\n"))
                .noneMatch(line -> line.strip().startsWith("::"))
                .noneMatch(line -> line.matches(".*##\\w*\\[.*"));
    }

    @ParameterizedTest
    @MethodSource("dev.goldentrace.report.HostileCorpus#texts")
    void jsonIsJson(String hostile) {
        Object json = Json.read(JsonReport.of(everywhere(hostile)));

        assertThat(((Map<?, ?>) json).keySet()).isEqualTo(((Map<?, ?>) Json.read(JsonReport.of(PLAIN))).keySet());
    }

    private static List<String> tags(String html) {
        return TAG.matcher(html).results().map(match -> match.group()).toList();
    }

    private static String skeleton(String markdown) {
        return CODE.matcher(markdown.replace("\\|", ""))
                .replaceAll("C")
                .replaceFirst("^## .+", "## T")
                .replaceAll("(?m)^[^-|#*\\n].*", "P");
    }

    private static ReportModel everywhere(String hostile) {
        List<TestResult> results = List.of(diverged(hostile), regressed(hostile));
        List<TestOutcome> outcomes = results.stream()
                .map(result -> new TestOutcome(result, List.of()))
                .toList();
        return ReportModel.of(
                hostile,
                Reports.NOW,
                new Results(outcomes, List.of(new Problem(hostile, hostile)), 0),
                List.of(new FailedTest("A", "b", hostile)));
    }

    private static TestResult diverged(String hostile) {
        DivergenceResult divergence = new DivergenceResult(
                hostile, hostile, 1, 1, hostile, hostile, hostile, hostile, List.of(hostile.replace("\n", " ")));
        return TestResult.builder(new TestIdentity("A", "diverges", hostile, hostile), "replay", Reports.NOW)
                .golden(new GoldenFacts(hostile, Reports.RECORDED, hostile, 1))
                .story(List.of(hostile, hostile))
                .warnings(List.of(hostile))
                .failure(new Failure(hostile, hostile))
                .divergence(divergence)
                .further(List.of(new FurtherDivergence(Standing.values()[0], divergence)))
                .build(Status.DIVERGED, Reports.NOW);
    }

    private static TestResult regressed(String hostile) {
        Figures figures = new Figures(1, 1, 1, 1, 1, 1L, new Cost.Unpriced(List.of(hostile)));
        return TestResult.builder(new TestIdentity("A", "regresses", hostile, hostile), "live", Reports.NOW)
                .figures(figures)
                .baseline(figures)
                .findings(List.of(
                        new Finding(hostile, Severity.FAIL, Aspect.BEHAVIOUR, hostile, hostile, hostile, hostile)))
                .build(Status.REGRESSED, Reports.NOW);
    }
}
