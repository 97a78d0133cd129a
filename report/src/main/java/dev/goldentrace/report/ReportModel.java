package dev.goldentrace.report;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.results.Problem;
import dev.goldentrace.results.Results;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestOutcome;
import dev.goldentrace.trace.Visible;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * All that a report says, built once from results; what renders it decides nothing.
 *
 * @param title what the report is about, such as the project's name
 * @param made when it was made
 * @param verdict the verdict, in one sentence
 * @param behaviour what is to be said of behaviour, in one sentence
 * @param budget what is to be said of budget, in one sentence
 * @param notes what a reader must know to trust it rightly: what the modes prove, how old recordings are
 * @param concerns what must not pass, the gravest first
 * @param tests all tests, those to look at first
 * @param problems result files that could not be used
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReportModel(
        String title,
        Instant made,
        String verdict,
        String behaviour,
        String budget,
        List<String> notes,
        List<Concern> concerns,
        List<TestSection> tests,
        List<Problem> problems) {

    /** Checks and copies. */
    public ReportModel {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(made, "made");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(behaviour, "behaviour");
        Objects.requireNonNull(budget, "budget");
        notes = List.copyOf(notes);
        concerns = List.copyOf(concerns);
        tests = List.copyOf(tests);
        problems = List.copyOf(problems);
    }

    /**
     * Builds the model.
     *
     * @param title what the report is about, such as the project's name
     * @param now when it is made; ages of recordings are counted to it
     * @param found what the tests left; secrets are hidden once more
     * @param failedTests tests that a build tool saw fail; those that left a failing result are not said twice
     * @return the model
     */
    public static ReportModel of(String title, Instant now, Results found, List<FailedTest> failedTests) {
        Results results = found.withoutSecrets();
        List<TestSection> tests = sections(results.tests(), now);
        Redactor redactor = Redactor.standard();
        List<FailedTest> others = failedTests.stream()
                .filter(failed -> tests.stream().noneMatch(test -> isSame(test, failed)))
                .map(failed -> new FailedTest(failed.className(), failed.method(), redactor.safe(failed.message())))
                .toList();
        List<Problem> problems = results.problems().stream()
                .map(problem -> new Problem(Visible.text(problem.file()), Visible.text(problem.message())))
                .toList();
        List<Concern> concerns = Concerns.of(tests, others, problems);
        Verdict verdict = new Verdict(tests, concerns);
        return new ReportModel(
                VisibleResult.line(title, 200),
                now,
                verdict.sentence(),
                verdict.behaviour(),
                verdict.budget(),
                new Notes(tests, results.stale(), now).lines(),
                concerns,
                tests,
                problems);
    }

    /** {@return whether there is anything for which a build must not pass} */
    public boolean red() {
        return !concerns.isEmpty();
    }

    private static List<TestSection> sections(List<TestOutcome> outcomes, Instant now) {
        List<TestOutcome> sorted = new ArrayList<>(outcomes);
        sorted.sort(Comparator.comparingInt(
                        (TestOutcome outcome) -> rank(outcome.result().status()))
                .thenComparing(outcome -> outcome.result().test().key()));
        List<TestSection> sections = new ArrayList<>();
        for (TestOutcome outcome : sorted) {
            sections.add(TestSection.of("test-" + (sections.size() + 1), outcome, now));
        }
        return sections;
    }

    private static int rank(Status status) {
        return switch (status) {
            case REGRESSED -> 0;
            case DIVERGED -> 1;
            case FAILED -> 2;
            case UNRECORDED -> 3;
            case PENDING -> 4;
            case QUARANTINED -> 5;
            case INCONCLUSIVE -> 6;
            case ABORTED -> 7;
            case PASSED -> 8;
        };
    }

    /** Build tools show a method with its parameters or invocation: {@code refunds(TraceCollector)[1]}. */
    private static boolean isSame(TestSection test, FailedTest failed) {
        String method = test.result().test().method().replaceAll("\\(.*", "");
        return test.result().status().fails()
                && test.result().test().className().equals(failed.className())
                && failed.method().matches("(?s)" + Pattern.quote(method) + "(\\W.*)?");
    }
}
