package dev.goldentrace.report;

import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.results.DivergenceResult;
import dev.goldentrace.results.Figures;
import dev.goldentrace.results.FurtherDivergence;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.trace.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders a report as JSON, for programs. */
final class JsonReport {
    static final String SCHEMA = "goldentrace.report/1";

    private JsonReport() {}

    static String of(ReportModel report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("title", report.title());
        json.put("made", report.made().toString());
        json.put("red", report.red());
        json.put("verdict", report.verdict());
        json.put("behaviour", report.behaviour());
        json.put("budget", report.budget());
        json.put("notes", report.notes());
        json.put("concerns", report.concerns().stream().map(JsonReport::concern).toList());
        json.put("tests", report.tests().stream().map(JsonReport::test).toList());
        return Json.write(json) + "\n";
    }

    private static Map<String, @Nullable Object> concern(Concern concern) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", concern.kind().name().toLowerCase(Locale.ROOT));
        json.put("headline", concern.headline());
        json.put(
                "details",
                concern.details().stream()
                        .map(detail -> Map.of("label", detail.label(), "text", detail.text()))
                        .toList());
        json.put("command", concern.command());
        return json;
    }

    private static Map<String, @Nullable Object> test(TestSection test) {
        TestResult result = test.result();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("class", result.test().className());
        json.put("method", result.test().method());
        json.put("invocation", result.test().invocation());
        json.put("mode", result.mode());
        json.put("status", test.status());
        json.put("what", test.what());
        json.put("attempts", test.attempts());
        json.put("flaky", test.flaky());
        json.put("golden", golden(result.golden()));
        json.put("figures", figures(result.figures()));
        json.put("baseline", figures(result.baseline()));
        json.put("findings", result.findings().stream().map(JsonReport::finding).toList());
        json.put("divergence", divergence(result.divergence()));
        json.put("further", result.further().stream().map(JsonReport::further).toList());
        json.put("story", result.story());
        json.put("warnings", result.warnings());
        json.put(
                "normalized",
                result.normalized().stream().map(JsonReport::normalized).toList());
        json.put("commands", test.commands());
        return json;
    }

    private static Map<String, @Nullable Object> normalized(NormalizedText normalized) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", normalized.kind());
        json.put("place", normalized.place());
        json.put("count", normalized.count());
        return json;
    }

    private static @Nullable Object golden(@Nullable GoldenFacts golden) {
        if (golden == null) {
            return null;
        }
        Instant recordedAt = golden.recordedAt();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("path", golden.path());
        json.put("recordedAt", recordedAt == null ? null : recordedAt.toString());
        json.put("model", golden.model());
        json.put("recordings", golden.recordings());
        if (golden.personalData() == PersonalData.INVENTED) {
            json.put("personalData", "invented");
        }
        return json;
    }

    private static @Nullable Object figures(@Nullable Figures figures) {
        if (figures == null) {
            return null;
        }
        BigDecimal usd = figures.cost().amount().orElse(null);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("runs", figures.runs());
        json.put("steps", figures.steps());
        json.put("llmCalls", figures.llmCalls());
        json.put("toolCalls", figures.toolCalls());
        json.put("liveCalls", figures.liveCalls());
        json.put("tokens", figures.tokens());
        json.put("costUsd", usd == null ? null : usd.toPlainString());
        json.put("unpriced", figures.cost().reasons());
        return json;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("aspect", finding.aspect().name().toLowerCase(Locale.ROOT));
        json.put("place", finding.place());
        json.put("expected", finding.expected());
        json.put("actual", finding.actual());
        json.put("remedy", finding.remedy());
        return json;
    }

    private static Map<String, @Nullable Object> further(FurtherDivergence further) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("standing", further.standing().name().toLowerCase(Locale.ROOT));
        json.put("divergence", divergence(further.divergence()));
        return json;
    }

    private static @Nullable Object divergence(@Nullable DivergenceResult divergence) {
        if (divergence == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("headline", divergence.headline());
        json.put("lane", divergence.lane());
        json.put("run", divergence.run());
        json.put("step", divergence.step());
        json.put("cause", divergence.cause());
        json.put("path", divergence.path());
        json.put("expected", divergence.expected());
        json.put("actual", divergence.actual());
        json.put("remedies", divergence.remedies());
        return json;
    }
}
