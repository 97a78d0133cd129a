package dev.goldentrace.results;

import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.redaction.SecretFound;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trials.Quarantine;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps secrets out of a result: what looks like one is concealed, and a text that still holds one is left out. */
final class GatedResult {
    private static final String LEFT_OUT = "left out";

    private GatedResult() {}

    /** Gives what may be written; the status, the figures and the rules' names stay in any case. */
    static TestResult of(TestResult result, Redactor redactor) {
        TestResult concealed = texts(result, redactor::conceal, result.test(), List.of());
        try {
            check(concealed, redactor.gate());
            return concealed;
        } catch (SecretFound e) {
            return texts(concealed, text -> LEFT_OUT, hidden(result.test()), List.of(warning(e)));
        }
    }

    private static void check(TestResult result, Gate gate) {
        gate.check("result", Json.read(ResultJson.write(result)), path -> false);
    }

    private static String warning(SecretFound found) {
        return "the texts of this result (story, findings, divergence, failure, warnings) were left out, as one would"
                + " have held a secret: " + found.hit().rule() + " at " + found.where()
                + ". Take it out of what the test sends, or use a made-up one";
    }

    private static TestIdentity hidden(TestIdentity test) {
        return new TestIdentity(test.className(), test.method(), test.invocation(), LEFT_OUT);
    }

    /** Rewrites every text, but for the names of the test, and its warnings where there are others to say. */
    static TestResult texts(TestResult result, UnaryOperator<String> rewrite, TestIdentity test, List<String> more) {
        Candidate candidate = result.candidate();
        DivergenceResult divergence = result.divergence();
        Failure failure = result.failure();
        return TestResult.builder(test, result.mode(), result.started())
                .golden(golden(result.golden(), !more.isEmpty()))
                .recording(result.recording())
                .candidate(candidate == null ? null : candidate(candidate, rewrite))
                .story(all(result.story(), rewrite))
                .figures(result.figures())
                .baseline(result.baseline())
                .findings(result.findings().stream()
                        .map(finding -> finding(finding, rewrite))
                        .toList())
                .divergence(divergence == null ? null : divergence(divergence, rewrite))
                .further(result.further().stream()
                        .map(other -> new FurtherDivergence(other.standing(), divergence(other.divergence(), rewrite)))
                        .toList())
                .failure(failure == null ? null : new Failure(failure.type(), rewrite.apply(failure.message())))
                .warnings(more.isEmpty() ? all(result.warnings(), rewrite) : more)
                .normalized(result.normalized().stream()
                        .map(text -> new NormalizedText(
                                rewrite.apply(text.kind()), rewrite.apply(text.place()), text.count()))
                        .toList())
                .process(result.process())
                .level(result.level())
                .user(result.user())
                .trials(trials(result.trials(), rewrite))
                .quarantine(quarantine(result.quarantine(), rewrite))
                .policy(orNull(result.policy(), rewrite))
                .build(result.status(), result.ended());
    }

    /** A model's name comes from the provider. */
    private static @Nullable GoldenFacts golden(@Nullable GoldenFacts golden, boolean withoutModel) {
        return golden == null || !withoutModel
                ? golden
                : new GoldenFacts(golden.path(), golden.recordedAt(), null, golden.recordings(), golden.personalData());
    }

    private static Candidate candidate(Candidate candidate, UnaryOperator<String> rewrite) {
        return new Candidate(
                candidate.path(),
                candidate.goldenSha256(),
                rewrite.apply(candidate.reason()),
                orNull(candidate.unfit(), rewrite));
    }

    private static Finding finding(Finding finding, UnaryOperator<String> rewrite) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.aspect(),
                rewrite.apply(finding.place()),
                rewrite.apply(finding.expected()),
                rewrite.apply(finding.actual()),
                rewrite.apply(finding.remedy()));
    }

    private static DivergenceResult divergence(DivergenceResult divergence, UnaryOperator<String> rewrite) {
        return new DivergenceResult(
                rewrite.apply(divergence.headline()),
                rewrite.apply(divergence.lane()),
                divergence.run(),
                divergence.step(),
                rewrite.apply(divergence.cause()),
                rewrite.apply(divergence.path()),
                orNull(divergence.expected(), rewrite),
                orNull(divergence.actual(), rewrite),
                all(divergence.remedies(), rewrite));
    }

    private static @Nullable TrialsResult trials(@Nullable TrialsResult trials, UnaryOperator<String> rewrite) {
        return trials == null ? null : trials.rewritten(rewrite);
    }

    private static @Nullable Quarantine quarantine(@Nullable Quarantine entry, UnaryOperator<String> rewrite) {
        return entry == null
                ? null
                : new Quarantine(
                        entry.test(), entry.until(), rewrite.apply(entry.reason()), rewrite.apply(entry.from()));
    }

    private static List<String> all(List<String> texts, UnaryOperator<String> rewrite) {
        return texts.stream().map(rewrite).toList();
    }

    private static @Nullable String orNull(@Nullable String text, UnaryOperator<String> rewrite) {
        return text == null ? null : rewrite.apply(text);
    }
}
