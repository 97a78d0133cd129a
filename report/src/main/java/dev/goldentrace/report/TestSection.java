package dev.goldentrace.report;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.regression.Aspect;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.results.Figures;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestOutcome;
import dev.goldentrace.results.TestResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What the report says of one test.
 *
 * @param anchor where its section is, unique in the report
 * @param result its newest result; nothing in it is invisible
 * @param attempts how many attempts there were in this build
 * @param flaky whether it passed only after an attempt that failed
 * @param what what happened, in one line
 * @param golden when the golden was recorded, by which model, in words; empty where there is none
 * @param steps steps now and in the golden
 * @param tokens tokens now and in the golden
 * @param cost cost now and in the golden
 * @param commands what to type next, most likely first
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TestSection(
        String anchor,
        TestResult result,
        int attempts,
        boolean flaky,
        String what,
        String golden,
        Comparison steps,
        Comparison tokens,
        Comparison cost,
        List<String> commands) {

    /** Checks and copies. */
    public TestSection {
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(result, "result");
        commands = List.copyOf(commands);
    }

    static TestSection of(String anchor, TestOutcome outcome, Instant now) {
        TestResult result = VisibleResult.result(outcome.result());
        Figures figures = result.figures();
        Figures baseline = result.baseline();
        return new TestSection(
                anchor,
                result,
                outcome.earlier().size() + 1,
                outcome.flaky(),
                VisibleResult.line(Summary.of(result), 160),
                recording(result.golden(), now),
                Comparison.ofCounts("steps", figures.steps(), baseline == null ? null : (long) baseline.steps()),
                Comparison.ofCounts("tokens", figures.tokens(), baseline == null ? null : baseline.tokens()),
                Comparison.ofDollars(
                        "cost",
                        figures.cost().amount().orElse(null),
                        baseline != null,
                        baseline == null ? null : baseline.cost().amount().orElse(null)),
                commands(result));
    }

    /** {@return the status in one word, for tables} */
    public String status() {
        return result.status().word();
    }

    /** {@return the findings about behaviour} */
    public List<Finding> behaviour() {
        return findings(Aspect.BEHAVIOUR);
    }

    /** {@return the findings about budget} */
    public List<Finding> budget() {
        return findings(Aspect.BUDGET);
    }

    /** {@return what was taken for the same although it is not equal, in one line; empty where there was nothing} */
    public String normalized() {
        String line = result.normalized().stream()
                .map(text -> text.count() + " " + text.kind() + " in " + text.place())
                .collect(Collectors.joining("; "));
        return line.isEmpty() ? "" : VisibleResult.line("not compared: " + line, 240);
    }

    /** {@return whether anything was taken for the same although it is not equal} */
    public boolean anyNormalized() {
        return !result.normalized().isEmpty();
    }

    /** {@return whether there is something to look at, though the test may have passed} */
    public boolean notable() {
        return result.status() != Status.PASSED
                || flaky
                || !result.warnings().isEmpty()
                || result.findings().stream().anyMatch(finding -> finding.severity() != Severity.INFO);
    }

    private List<Finding> findings(Aspect aspect) {
        return result.findings().stream()
                .filter(finding -> finding.aspect() == aspect)
                .toList();
    }

    private static String recording(@Nullable GoldenFacts golden, Instant now) {
        if (golden == null || golden.recordedAt() == null) {
            return "";
        }
        String model = golden.model() == null ? "model not known" : golden.model();
        return "recorded " + Age.of(golden.recordedAt(), now) + ", " + model
                + (golden.personalData() == PersonalData.INVENTED ? ", personal data invented" : "");
    }

    private static List<String> commands(TestResult result) {
        List<String> commands = new ArrayList<>();
        if (result.status() == Status.UNRECORDED) {
            commands.add(Command.record(result.test()));
        }
        if (result.candidate() != null && result.candidate().acceptable() && result.status() != Status.FAILED) {
            commands.add(Command.accept(result.test()));
        }
        if (result.status().fails()) {
            commands.add(Command.test(result.test()));
        }
        if (result.status() == Status.DIVERGED || !Further.promptChanges(result).isEmpty()) {
            commands.add(Command.record(result.test()));
        }
        return commands;
    }
}
