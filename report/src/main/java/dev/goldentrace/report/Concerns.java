package dev.goldentrace.report;

import dev.goldentrace.regression.Aspect;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.report.Concern.Detail;
import dev.goldentrace.report.Concern.Kind;
import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.DivergenceResult;
import dev.goldentrace.results.Failure;
import dev.goldentrace.results.Problem;
import dev.goldentrace.results.ResultLevel;
import dev.goldentrace.results.TestResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers what must not pass, the gravest first; divergences with one cause and one difference are one concern. */
final class Concerns {
    private static final int LONGEST = 400;

    private final List<Concern> concerns = new ArrayList<>();

    private Concerns() {}

    static List<Concern> of(List<TestSection> tests, List<FailedTest> failedTests, List<Problem> problems) {
        Concerns all = new Concerns();
        all.addDivergences(tests);
        tests.forEach(test -> all.addTest(test.result()));
        failedTests.forEach(all::addFailedTest);
        problems.forEach(all::addProblem);
        all.concerns.sort(Comparator.comparing(Concern::kind));
        return List.copyOf(all.concerns);
    }

    private void addDivergences(List<TestSection> tests) {
        Map<List<Object>, List<TestResult>> byDifference = new LinkedHashMap<>();
        for (TestSection test : tests) {
            DivergenceResult divergence = test.result().divergence();
            if (divergence != null) {
                byDifference
                        .computeIfAbsent(difference(test.result(), divergence), difference -> new ArrayList<>())
                        .add(test.result());
            }
        }
        byDifference.values().forEach(group -> addDivergence(group, byDifference.size() == 1));
    }

    /** Where no texts were kept, nobody knows which differences are the same. */
    private static List<Object> difference(TestResult result, DivergenceResult divergence) {
        return Arrays.asList(
                result.level() == ResultLevel.METRICS ? result.test().key() : "",
                divergence.cause(),
                divergence.path(),
                Objects.toString(divergence.expected()),
                Objects.toString(divergence.actual()));
    }

    private void addDivergence(List<TestResult> tests, boolean allThatDiverged) {
        TestResult first = tests.get(0);
        DivergenceResult divergence = Objects.requireNonNull(first.divergence());
        String path = divergence.path().isEmpty() ? "" : ", at " + divergence.path();
        List<Detail> details = new ArrayList<>();
        details.add(detail("cause", divergence.headline() + path));
        details.add(detail("expected", Objects.requireNonNullElse(divergence.expected(), "absent")));
        details.add(detail("actual", Objects.requireNonNullElse(divergence.actual(), "absent")));
        String more = Further.afterTheFirst(first);
        if (!more.isEmpty()) {
            details.add(detail("after it", more));
        }
        divergence.remedies().stream().flatMap(String::lines).forEach(line -> details.add(detail("then", line)));
        if (tests.size() > 1) {
            details.add(detail("record", "all of them again: " + Further.cost(tests)));
        }
        add(
                Kind.DIVERGENCE,
                first.test().name() + " diverged at run " + divergence.run() + ", step " + divergence.step()
                        + others(tests.size() - 1),
                details,
                tests.size() > 1 && allThatDiverged
                        ? Command.RECORD_DIVERGED
                        : Command.record(tests.stream().map(TestResult::test).toList()));
    }

    private static String others(int others) {
        return switch (others) {
            case 0 -> "";
            case 1 -> ", with 1 other test, for one cause";
            default -> ", with " + others + " other tests, for one cause";
        };
    }

    private void addTest(TestResult result) {
        result.findings(Severity.FAIL).forEach(finding -> addFinding(result, finding));
        switch (result.status()) {
            case FAILED -> addFailure(result);
            case UNRECORDED -> add(Kind.UNRECORDED, headline(result), List.of(), Command.record(result.test()));
            case PENDING -> addPending(result);
            case DIVERGED, REGRESSED -> addUnexplained(result);
            case PASSED, INCONCLUSIVE, ABORTED, QUARANTINED -> {}
        }
    }

    /** The test's own words: what the rules found stands beside them. */
    private void addFailure(TestResult result) {
        Failure failure = result.failure();
        List<String> lines = failure == null
                ? List.of()
                : failure.message().lines().filter(line -> !line.isBlank()).toList();
        add(
                Kind.FAILURE,
                lines.isEmpty() ? headline(result) : result.test().name() + ": " + lines.get(0),
                lines.size() < 2
                        ? List.of()
                        : List.of(detail("says", String.join(" ", lines.subList(1, lines.size())))),
                Command.test(result.test()));
    }

    private void addFinding(TestResult result, Finding finding) {
        String place = finding.place().isEmpty() ? "" : " at " + finding.place();
        List<Detail> details = new ArrayList<>(List.of(
                detail("expected", finding.expected()),
                detail("actual", finding.actual()),
                detail("then", finding.remedy())));
        if (result.candidate() != null && result.candidate().acceptable()) {
            details.add(detail("accept", Command.accept(result.test())));
        }
        add(
                finding.aspect() == Aspect.BEHAVIOUR ? Kind.BEHAVIOUR : Kind.BUDGET,
                result.test().name() + ": " + finding.rule() + place,
                details,
                Command.again(result));
    }

    private void addPending(TestResult result) {
        Candidate candidate = result.candidate();
        List<Detail> details = candidate == null
                ? List.of()
                : List.of(detail("why", candidate.reason()), detail("candidate", candidate.path()));
        add(
                Kind.PENDING,
                result.test().name() + " was recorded, but not written",
                details,
                canBeAccepted(result) ? Command.accept(result.test()) : Command.record(result.test()));
    }

    private static boolean canBeAccepted(TestResult result) {
        Candidate candidate = result.candidate();
        return candidate == null ? result.level().keepsTexts() : candidate.acceptable();
    }

    /** A status that says so without the findings or the divergence that it comes from. */
    private void addUnexplained(TestResult result) {
        if (result.divergence() == null && result.findings(Severity.FAIL).isEmpty()) {
            add(Kind.FAILURE, headline(result), List.of(), Command.test(result.test()));
        }
    }

    private void addFailedTest(FailedTest test) {
        add(
                Kind.FAILURE,
                test.className() + "." + test.method() + ": " + test.message(),
                List.of(),
                Command.test(test));
    }

    private void addProblem(Problem problem) {
        add(Kind.UNREADABLE, problem.file() + ": " + problem.message(), List.of(), Command.RERUN);
    }

    private static String headline(TestResult result) {
        return result.test().name() + ": " + Summary.of(result);
    }

    private static Detail detail(String label, String text) {
        return new Detail(label, VisibleResult.line(text, LONGEST));
    }

    private void add(Kind kind, String headline, List<Detail> details, String command) {
        concerns.add(new Concern(kind, VisibleResult.line(headline, LONGEST), details, command));
    }
}
