package dev.goldentrace.results;

import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.trace.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a result as JSON. */
final class ResultJson {
    private ResultJson() {}

    static String write(TestResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", TestResult.SCHEMA);
        json.put("test", test(result.test()));
        json.put("mode", result.mode());
        json.put("status", result.status().word());
        json.put("started", result.started().toString());
        json.put("ended", result.ended().toString());
        json.put("golden", ifThere(result.golden(), ResultJson::golden));
        json.put("recording", ifThere(result.recording(), RecordingOutcome::word));
        json.put("candidate", ifThere(result.candidate(), ResultJson::candidate));
        json.put("story", result.story());
        json.put("figures", figures(result.figures()));
        json.put("baseline", ifThere(result.baseline(), ResultJson::figures));
        json.put("findings", result.findings().stream().map(ResultJson::finding).toList());
        json.put("divergence", ifThere(result.divergence(), ResultJson::divergence));
        json.put("further", result.further().stream().map(ResultJson::further).toList());
        json.put("failure", ifThere(result.failure(), ResultJson::failure));
        json.put("warnings", result.warnings());
        json.put(
                "normalized",
                result.normalized().stream().map(ResultJson::normalized).toList());
        json.put("process", process(result.process()));
        json.put("level", result.level().word());
        json.put("user", result.user());
        json.put("trials", ifThere(result.trials(), TrialsJson::write));
        json.put("quarantine", ifThere(result.quarantine(), TrialsJson::write));
        json.put("policy", result.policy());
        return Json.write(json);
    }

    private static Map<String, @Nullable Object> test(TestIdentity test) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("class", test.className());
        json.put("method", test.method());
        json.put("invocation", test.invocation());
        json.put("displayName", test.displayName());
        return json;
    }

    private static Map<String, @Nullable Object> golden(GoldenFacts golden) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("path", golden.path());
        json.put("recordedAt", ifThere(golden.recordedAt(), Instant::toString));
        json.put("model", golden.model());
        json.put("recordings", golden.recordings());
        if (golden.personalData() == PersonalData.INVENTED) {
            json.put("personalData", "invented");
        }
        return json;
    }

    private static Map<String, @Nullable Object> candidate(Candidate candidate) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("path", candidate.path());
        json.put("goldenSha256", candidate.goldenSha256());
        json.put("reason", candidate.reason());
        json.put("unfit", candidate.unfit());
        return json;
    }

    static Map<String, @Nullable Object> figures(Figures figures) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("runs", figures.runs());
        json.put("steps", figures.steps());
        json.put("llmCalls", figures.llmCalls());
        json.put("toolCalls", figures.toolCalls());
        json.put("liveCalls", figures.liveCalls());
        json.put("tokens", figures.tokens());
        json.put(
                "costUsd",
                figures.cost().amount().map(BigDecimal::toPlainString).orElse(null));
        json.put("unpriced", figures.cost().reasons());
        return json;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("severity", Fields.word(finding.severity()));
        json.put("aspect", Fields.word(finding.aspect()));
        json.put("place", finding.place());
        json.put("expected", finding.expected());
        json.put("actual", finding.actual());
        json.put("remedy", finding.remedy());
        return json;
    }

    private static Map<String, @Nullable Object> divergence(DivergenceResult divergence) {
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

    private static Map<String, @Nullable Object> further(FurtherDivergence further) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("standing", Fields.word(further.standing()));
        json.put("divergence", divergence(further.divergence()));
        return json;
    }

    private static Map<String, @Nullable Object> failure(Failure failure) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("type", failure.type());
        json.put("message", failure.message());
        return json;
    }

    private static Map<String, @Nullable Object> normalized(NormalizedText normalized) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", normalized.kind());
        json.put("place", normalized.place());
        json.put("count", normalized.count());
        return json;
    }

    private static Map<String, @Nullable Object> process(TestProcess process) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("pid", process.pid());
        json.put("fork", process.fork());
        return json;
    }

    private static <T> @Nullable Object ifThere(@Nullable T value, Function<T, Object> write) {
        return value == null ? null : write.apply(value);
    }
}
