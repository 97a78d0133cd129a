package dev.goldentrace.report;

import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.DivergenceResult;
import dev.goldentrace.results.Failure;
import dev.goldentrace.results.TestResult;
import java.util.List;
import java.util.stream.Stream;

/** Says in one line what happened to a test: the gravest thing that its result holds. */
final class Summary {
    private Summary() {}

    static String of(TestResult result) {
        return Stream.of(
                        divergence(result.divergence() == null ? List.of() : List.of(result.divergence())),
                        findings(result, Severity.FAIL),
                        result.status().fails() ? failure(result) : Stream.<String>empty(),
                        candidate(result.candidate() == null ? List.of() : List.of(result.candidate())),
                        findings(result, Severity.WARN),
                        failure(result),
                        result.warnings().stream(),
                        Stream.of(result.figures().liveCalls() == 0 ? "as recorded" : "as before"))
                .flatMap(lines -> lines)
                .findFirst()
                .orElseThrow();
    }

    static String finding(Finding finding) {
        return finding.rule() + ": expected " + finding.expected() + ", actual " + finding.actual();
    }

    private static Stream<String> divergence(List<DivergenceResult> divergence) {
        return divergence.stream()
                .map(first -> first.headline() + " at run " + first.run() + ", step " + first.step()
                        + (first.path().isEmpty() ? "" : ", " + first.path()));
    }

    private static Stream<String> findings(TestResult result, Severity severity) {
        return result.findings(severity).stream().map(Summary::finding);
    }

    private static Stream<String> candidate(List<Candidate> candidate) {
        return candidate.stream().map(Candidate::reason);
    }

    private static Stream<String> failure(TestResult result) {
        Failure failure = result.failure();
        if (failure == null) {
            return Stream.empty();
        }
        return Stream.of(
                failure.message().isBlank()
                        ? failure.type()
                        : failure.message().strip().lines().findFirst().orElse(""));
    }
}
