package dev.goldentrace.report;

import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.pricing.Cost;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.DivergenceResult;
import dev.goldentrace.results.Failure;
import dev.goldentrace.results.Figures;
import dev.goldentrace.results.FurtherDivergence;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.TestIdentity;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.trace.Visible;
import dev.goldentrace.trials.Quarantine;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A result with every text of it as {@link Visible} shows it. */
final class VisibleResult {
    private VisibleResult() {}

    /** One line of at most so many characters, such as for a table or a console line. */
    static String line(String text, int longest) {
        String line = Visible.text(text).replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    static TestResult result(TestResult result) {
        TestIdentity test = result.test();
        TestIdentity shown = new TestIdentity(
                Visible.text(test.className()),
                Visible.text(test.method()),
                orNull(test.invocation()),
                Visible.text(test.displayName()));
        return TestResult.builder(shown, Visible.text(result.mode()), result.started())
                .golden(orNull(result.golden(), VisibleResult::golden))
                .recording(result.recording())
                .candidate(orNull(result.candidate(), VisibleResult::candidate))
                .story(texts(result.story()))
                .figures(figures(result.figures()))
                .baseline(orNull(result.baseline(), VisibleResult::figures))
                .findings(result.findings().stream().map(VisibleResult::finding).toList())
                .divergence(orNull(result.divergence(), VisibleResult::divergence))
                .further(result.further().stream()
                        .map(more -> new FurtherDivergence(more.standing(), divergence(more.divergence())))
                        .toList())
                .failure(orNull(
                        result.failure(),
                        failure -> new Failure(Visible.text(failure.type()), Visible.text(failure.message()))))
                .warnings(texts(result.warnings()))
                .normalized(result.normalized().stream()
                        .map(each ->
                                new NormalizedText(Visible.text(each.kind()), Visible.text(each.place()), each.count()))
                        .toList())
                .process(result.process())
                .level(result.level())
                .user(result.user())
                .trials(orNull(result.trials(), trials -> trials.rewritten(Visible::text)))
                .quarantine(orNull(result.quarantine(), VisibleResult::quarantine))
                .build(result.status(), result.ended());
    }

    private static GoldenFacts golden(GoldenFacts golden) {
        return new GoldenFacts(
                Visible.text(golden.path()),
                golden.recordedAt(),
                orNull(golden.model()),
                golden.recordings(),
                golden.personalData());
    }

    private static Candidate candidate(Candidate candidate) {
        return new Candidate(
                Visible.text(candidate.path()),
                candidate.goldenSha256(),
                Visible.text(candidate.reason()),
                orNull(candidate.unfit()));
    }

    private static Figures figures(Figures figures) {
        return new Figures(
                figures.runs(),
                figures.steps(),
                figures.llmCalls(),
                figures.toolCalls(),
                figures.liveCalls(),
                figures.tokens(),
                cost(figures.cost()));
    }

    private static Cost cost(Cost cost) {
        return cost instanceof Cost.Unpriced unpriced ? new Cost.Unpriced(texts(unpriced.reasons())) : cost;
    }

    private static Finding finding(Finding finding) {
        return new Finding(
                Visible.text(finding.rule()),
                finding.severity(),
                finding.aspect(),
                Visible.text(finding.place()),
                Visible.text(finding.expected()),
                Visible.text(finding.actual()),
                Visible.text(finding.remedy()));
    }

    private static DivergenceResult divergence(DivergenceResult divergence) {
        return new DivergenceResult(
                Visible.text(divergence.headline()),
                Visible.text(divergence.lane()),
                divergence.run(),
                divergence.step(),
                Visible.text(divergence.cause()),
                Visible.text(divergence.path()),
                orNull(divergence.expected()),
                orNull(divergence.actual()),
                texts(divergence.remedies()));
    }

    private static Quarantine quarantine(Quarantine entry) {
        return new Quarantine(
                Visible.text(entry.test()), entry.until(), Visible.text(entry.reason()), Visible.text(entry.from()));
    }

    private static List<String> texts(List<String> texts) {
        return texts.stream().map(Visible::text).toList();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : Visible.text(text);
    }

    private static <T> @Nullable T orNull(@Nullable T value, UnaryOperator<T> show) {
        return value == null ? null : show.apply(value);
    }
}
