package dev.goldentrace.report;

import dev.goldentrace.pricing.Cost;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.report.Concern.Kind;
import dev.goldentrace.results.Figures;
import dev.goldentrace.results.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Says how it stands: in one sentence, and apart for behaviour and budget. */
record Verdict(List<TestSection> tests, List<Concern> concerns) {

    String sentence() {
        if (concerns.isEmpty()) {
            return tests.isEmpty() ? "No test with a trace ran." : "Green: " + green() + ".";
        }
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        concerns.forEach(concern -> counts.merge(concern.kind(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach(
                (kind, count) -> words.add(kind == Kind.DIVERGENCE ? divergences(count) : count(count, kind.words())));
        return "Red: " + String.join(", ", words) + "; " + count(tests.size(), "test") + " with a trace.";
    }

    private String divergences(int causes) {
        long diverged = tests.stream()
                .filter(test -> test.result().divergence() != null)
                .count();
        return count(diverged, "divergence") + (diverged == causes ? "" : " of " + count(causes, "cause"));
    }

    String behaviour() {
        long changed =
                tests.stream().filter(test -> hasFailing(test.behaviour())).count();
        long warned = tests.stream()
                .filter(test -> !hasFailing(test.behaviour()) && has(Severity.WARN, test.behaviour()))
                .count();
        long diverged = count(Status.DIVERGED);
        if (changed + warned + diverged == 0) {
            return "No change found in what the agent did and said, in " + count(tests.size(), "test") + ".";
        }
        return "Changed in " + count(changed, "test") + ", to be looked at in " + count(warned, "test") + "; "
                + count(diverged, "replay") + " diverged.";
    }

    String budget() {
        List<TestSection> compared =
                tests.stream().filter(test -> test.result().baseline() != null).toList();
        long failing = tests.stream().filter(test -> hasFailing(test.budget())).count();
        String beyond = failing == 0 ? "No test beyond its budget" : count(failing, "test") + " beyond budget";
        if (compared.isEmpty()) {
            return beyond + ".";
        }
        return beyond + "; steps " + steps(compared).words() + ", tokens "
                + tokens(compared).words() + ", cost " + cost(compared).words() + ".";
    }

    private String green() {
        long inconclusive = count(Status.INCONCLUSIVE);
        long quarantined = count(Status.QUARANTINED);
        long flaky = tests.stream().filter(TestSection::flaky).count();
        long live = sum(tests, test -> Optional.of(test.result().spent()), Figures::liveCalls);
        long edited = tests.stream()
                .mapToLong(test -> Further.promptChanges(test.result()).size())
                .sum();
        return count(count(Status.PASSED), "test") + " passed, " + count(live, "live call")
                + (edited == 0 ? "" : ", " + count(edited, "edited prompt") + " let pass")
                + (inconclusive == 0 ? "" : ", " + inconclusive + " inconclusive")
                + (quarantined == 0 ? "" : ", " + quarantined + " failing in quarantine")
                + (flaky == 0 ? "" : ", " + flaky + " only after a rerun");
    }

    private static Comparison steps(List<TestSection> compared) {
        return Comparison.ofCounts(
                "steps", sum(compared, Verdict::now, Figures::steps), sum(compared, Verdict::golden, Figures::steps));
    }

    private static Comparison tokens(List<TestSection> compared) {
        return Comparison.ofCounts(
                "tokens",
                sum(compared, Verdict::now, Figures::tokens),
                sum(compared, Verdict::golden, Figures::tokens));
    }

    private static Comparison cost(List<TestSection> compared) {
        return Comparison.ofDollars(
                "cost",
                dollars(compared, Verdict::now).orElse(null),
                true,
                dollars(compared, Verdict::golden).orElse(null));
    }

    private static Optional<Figures> now(TestSection test) {
        return Optional.of(test.result().figures());
    }

    private static Optional<Figures> golden(TestSection test) {
        return Optional.ofNullable(test.result().baseline());
    }

    private static long sum(
            List<TestSection> tests, Function<TestSection, Optional<Figures>> which, Function<Figures, Number> number) {
        return tests.stream()
                .flatMap(test -> which.apply(test).stream())
                .mapToLong(figures -> number.apply(figures).longValue())
                .sum();
    }

    /** Empty as soon as one test is not priced: a sum without it would look like a saving. */
    private static Optional<BigDecimal> dollars(
            List<TestSection> tests, Function<TestSection, Optional<Figures>> which) {
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        for (TestSection test : tests) {
            Optional<BigDecimal> next = which.apply(test).map(Figures::cost).flatMap(Cost::amount);
            sum = sum.flatMap(before -> next.map(before::add));
        }
        return sum;
    }

    private long count(Status status) {
        return tests.stream().filter(test -> test.result().status() == status).count();
    }

    private static boolean hasFailing(List<Finding> findings) {
        return has(Severity.FAIL, findings);
    }

    private static boolean has(Severity severity, List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
