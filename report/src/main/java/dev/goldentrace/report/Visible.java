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
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes what cannot be seen visible: control characters (so no ANSI sequence reaches a terminal), marks that turn the
 * direction of text, and halves of characters become {@code \\u001b} and the like. They are shown, not dropped, because
 * they may be the very difference.
 */
final class Visible {
    private Visible() {}

    static String text(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isSeen(point)) {
                visible.appendCodePoint(point);
            } else {
                visible.append(String.format(Locale.ROOT, "\\u%04x", point));
            }
        });
        return visible.toString();
    }

    /** One line of at most so many characters, such as for a table or a console line. */
    static String line(String text, int longest) {
        String line = text(text).replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    static TestResult result(TestResult result) {
        TestIdentity test = result.test();
        TestIdentity shown = new TestIdentity(
                text(test.className()), text(test.method()), orNull(test.invocation()), text(test.displayName()));
        return TestResult.builder(shown, text(result.mode()), result.started())
                .golden(orNull(result.golden(), Visible::golden))
                .recording(result.recording())
                .candidate(orNull(result.candidate(), Visible::candidate))
                .story(texts(result.story()))
                .figures(figures(result.figures()))
                .baseline(orNull(result.baseline(), Visible::figures))
                .findings(result.findings().stream().map(Visible::finding).toList())
                .divergence(orNull(result.divergence(), Visible::divergence))
                .further(result.further().stream()
                        .map(more -> new FurtherDivergence(more.standing(), divergence(more.divergence())))
                        .toList())
                .failure(
                        orNull(result.failure(), failure -> new Failure(text(failure.type()), text(failure.message()))))
                .warnings(texts(result.warnings()))
                .normalized(result.normalized().stream()
                        .map(each -> new NormalizedText(text(each.kind()), text(each.place()), each.count()))
                        .toList())
                .process(result.process())
                .level(result.level())
                .user(result.user())
                .build(result.status(), result.ended());
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                point == 0x200D; // joins emoji
            default -> true;
        };
    }

    private static GoldenFacts golden(GoldenFacts golden) {
        return new GoldenFacts(
                text(golden.path()),
                golden.recordedAt(),
                orNull(golden.model()),
                golden.recordings(),
                golden.personalData());
    }

    private static Candidate candidate(Candidate candidate) {
        return new Candidate(
                text(candidate.path()), candidate.goldenSha256(), text(candidate.reason()), orNull(candidate.unfit()));
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
                text(finding.rule()),
                finding.severity(),
                finding.aspect(),
                text(finding.place()),
                text(finding.expected()),
                text(finding.actual()),
                text(finding.remedy()));
    }

    private static DivergenceResult divergence(DivergenceResult divergence) {
        return new DivergenceResult(
                text(divergence.headline()),
                text(divergence.lane()),
                divergence.run(),
                divergence.step(),
                text(divergence.cause()),
                text(divergence.path()),
                orNull(divergence.expected()),
                orNull(divergence.actual()),
                texts(divergence.remedies()));
    }

    private static List<String> texts(List<String> texts) {
        return texts.stream().map(Visible::text).toList();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : text(text);
    }

    private static <T> @Nullable T orNull(@Nullable T value, UnaryOperator<T> show) {
        return value == null ? null : show.apply(value);
    }
}
