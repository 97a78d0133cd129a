package dev.goldentrace.results;

import dev.goldentrace.regression.Measure;
import dev.goldentrace.trials.Baseline;
import dev.goldentrace.trials.PassRate;
import dev.goldentrace.trials.Quarantine;
import dev.goldentrace.trials.Ratio;
import dev.goldentrace.trials.Trial;
import dev.goldentrace.trials.TrialsVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes and reads what several live runs came to. The rates are written for those who read the file, and not read again. */
final class TrialsJson {
    private static final int MOST_POWERS = 10;

    private TrialsJson() {}

    static Map<String, @Nullable Object> write(TrialsResult trials) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("verdict", Fields.word(trials.verdict()));
        json.put("headline", trials.headline());
        json.put("details", trials.details());
        json.put("runs", trials.runs().stream().map(TrialsJson::run).toList());
        json.put("total", ResultJson.figures(trials.total()));
        json.put("minPassRate", trials.minPassRate() == null ? null : text(trials.minPassRate()));
        json.put("passRate", trials.passRate().map(TrialsJson::rate).orElse(null));
        json.put("baseline", baseline(trials.baseline()));
        json.put("ratios", trials.ratios().stream().map(TrialsJson::ratio).toList());
        return json;
    }

    private static Map<String, @Nullable Object> run(TrialResult run) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("result", Fields.word(run.result()));
        json.put("headline", run.headline());
        json.put("figures", ResultJson.figures(run.figures()));
        return json;
    }

    private static Map<String, @Nullable Object> rate(PassRate rate) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("passed", rate.passed());
        json.put("of", rate.of());
        json.put("low", rounded(rate.interval().low()));
        json.put("high", rounded(rate.interval().high()));
        json.put(
                "passHat",
                IntStream.rangeClosed(1, Math.min(rate.of(), MOST_POWERS))
                        .mapToObj(k -> rounded(rate.passHat(k)))
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> baseline(Baseline baseline) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("agreeing", baseline.agreeing());
        json.put("recordings", baseline.recordings());
        json.put("flaky", baseline.isFlaky());
        return json;
    }

    private static Map<String, @Nullable Object> ratio(Ratio ratio) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("measure", ratio.measure().word());
        json.put("median", text(ratio.median()));
        json.put("p90", text(ratio.p90()));
        return json;
    }

    static Map<String, @Nullable Object> write(Quarantine quarantine) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("test", quarantine.test());
        json.put("until", quarantine.until().toString());
        json.put("reason", quarantine.reason());
        json.put("from", quarantine.from());
        return json;
    }

    static TrialsResult read(Fields fields) {
        BigDecimal least = fields.optionalDecimal("minPassRate");
        Fields baseline = fields.child("baseline");
        return new TrialsResult(
                fields.constant("verdict", TrialsVerdict.Result.class),
                fields.text("headline"),
                fields.texts("details"),
                fields.children("runs", TrialsJson::readRun),
                least == null ? null : least.doubleValue(),
                new Baseline(baseline.integer("agreeing"), baseline.integer("recordings")),
                fields.children("ratios", TrialsJson::readRatio));
    }

    private static TrialResult readRun(Fields fields) {
        return new TrialResult(
                fields.constant("result", Trial.Result.class),
                fields.text("headline"),
                ParsedResult.figures(fields.child("figures")));
    }

    private static Ratio readRatio(Fields fields) {
        return new Ratio(
                fields.constant("measure", Measure.class),
                fields.decimal("median").doubleValue(),
                fields.decimal("p90").doubleValue());
    }

    static Quarantine readQuarantine(Fields fields) {
        return new Quarantine(fields.text("test"), fields.date("until"), fields.text("reason"), fields.text("from"));
    }

    private static String text(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }

    private static String rounded(double share) {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
