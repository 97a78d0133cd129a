package dev.goldentrace.results;

import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.pricing.Cost;
import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.regression.Aspect;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Severity;
import java.math.BigDecimal;

/** Reads a result out of JSON, and refuses what this version does not know. */
final class ParsedResult {
    private ParsedResult() {}

    /**
     * @throws IllegalArgumentException when the text is no result, with the place
     */
    static TestResult read(String text) {
        Fields fields = Fields.of(text);
        Schema.require(fields, TestResult.SCHEMA);
        return TestResult.builder(test(fields.child("test")), fields.text("mode"), fields.instant("started"))
                .golden(fields.optional("golden", ParsedResult::golden))
                .recording(fields.optionalConstant("recording", RecordingOutcome.class))
                .candidate(fields.optional("candidate", ParsedResult::candidate))
                .story(fields.texts("story"))
                .figures(figures(fields.child("figures")))
                .baseline(fields.optional("baseline", ParsedResult::figures))
                .findings(fields.children("findings", ParsedResult::finding))
                .divergence(fields.optional("divergence", ParsedResult::divergence))
                .further(fields.childrenIfThere("further", ParsedResult::further))
                .failure(fields.optional("failure", ParsedResult::failure))
                .warnings(fields.texts("warnings"))
                .normalized(fields.childrenIfThere("normalized", ParsedResult::normalized))
                .process(process(fields.child("process")))
                .level(level(fields))
                .user(fields.optionalText("user"))
                .trials(fields.optional("trials", TrialsJson::read))
                .quarantine(fields.optional("quarantine", TrialsJson::readQuarantine))
                .policy(fields.optionalText("policy"))
                .build(fields.constant("status", Status.class), fields.instant("ended"));
    }

    /** Before there were levels, all was kept. */
    private static ResultLevel level(Fields fields) {
        ResultLevel level = fields.optionalConstant("level", ResultLevel.class);
        return level == null ? ResultLevel.FULL : level;
    }

    private static TestIdentity test(Fields fields) {
        return new TestIdentity(
                fields.text("class"),
                fields.text("method"),
                fields.optionalText("invocation"),
                fields.text("displayName"));
    }

    private static GoldenFacts golden(Fields fields) {
        return new GoldenFacts(
                fields.text("path"),
                fields.optionalInstant("recordedAt"),
                fields.optionalText("model"),
                fields.integer("recordings"),
                fields.optionalText("personalData") == null ? PersonalData.REAL : PersonalData.INVENTED);
    }

    private static Candidate candidate(Fields fields) {
        return new Candidate(
                fields.text("path"),
                fields.optionalText("goldenSha256"),
                fields.text("reason"),
                fields.optionalText("unfit"));
    }

    static Figures figures(Fields fields) {
        return new Figures(
                fields.integer("runs"),
                fields.integer("steps"),
                fields.integer("llmCalls"),
                fields.integer("toolCalls"),
                fields.integer("liveCalls"),
                fields.number("tokens"),
                cost(fields));
    }

    /** What is neither priced nor says why is no cost, and {@link Cost.Unpriced} says so. */
    private static Cost cost(Fields fields) {
        BigDecimal usd = fields.optionalDecimal("costUsd");
        return usd != null ? new Cost.Priced(usd) : new Cost.Unpriced(fields.texts("unpriced"));
    }

    private static Finding finding(Fields fields) {
        return new Finding(
                fields.text("rule"),
                fields.constant("severity", Severity.class),
                fields.constant("aspect", Aspect.class),
                fields.text("place"),
                fields.text("expected"),
                fields.text("actual"),
                fields.text("remedy"));
    }

    private static DivergenceResult divergence(Fields fields) {
        return new DivergenceResult(
                fields.text("headline"),
                fields.text("lane"),
                fields.integer("run"),
                fields.integer("step"),
                fields.text("cause"),
                fields.text("path"),
                fields.optionalText("expected"),
                fields.optionalText("actual"),
                fields.texts("remedies"));
    }

    private static FurtherDivergence further(Fields fields) {
        return new FurtherDivergence(
                fields.constant("standing", Standing.class), divergence(fields.child("divergence")));
    }

    private static Failure failure(Fields fields) {
        return new Failure(fields.text("type"), fields.text("message"));
    }

    private static NormalizedText normalized(Fields fields) {
        return new NormalizedText(fields.text("kind"), fields.text("place"), fields.integer("count"));
    }

    private static TestProcess process(Fields fields) {
        return new TestProcess(fields.number("pid"), fields.optionalText("fork"));
    }
}
