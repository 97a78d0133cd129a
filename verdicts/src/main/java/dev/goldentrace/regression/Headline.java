package dev.goldentrace.regression;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verdict in one line. */
final class Headline {
    private Headline() {}

    static String of(Verdict verdict) {
        return switch (verdict.result()) {
            case PASS -> what(verdict) + warnings(verdict) + ": " + numbers(verdict);
            case FAIL -> failure(verdict.failures());
            case INCONCLUSIVE ->
                "INCONCLUSIVE: "
                        + verdict.findings().stream()
                                .filter(finding -> finding.rule().equals(RuleIds.PROVIDER) || Undecided.is(finding))
                                .map(Finding::actual)
                                .collect(Collectors.joining("; "));
        };
    }

    private static String what(Verdict verdict) {
        if (verdict.accepted().recordings().isEmpty()) {
            return "first recording";
        }
        return verdict.improved() ? "improved" : "as accepted";
    }

    private static String failure(List<Finding> failures) {
        Finding first = failures.get(0);
        String more = failures.size() > 1 ? " (and " + (failures.size() - 1) + " more)" : "";
        return first.aspect().name() + " " + first.rule() + ": " + first.actual() + "; accepted: " + first.expected()
                + more;
    }

    private static String warnings(Verdict verdict) {
        long warnings = verdict.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARN)
                .count();
        return warnings == 0 ? "" : warnings == 1 ? ", 1 warning" : ", " + warnings + " warnings";
    }

    private static String numbers(Verdict verdict) {
        return Stream.of(Measure.STEPS, Measure.TOKENS, Measure.COST)
                .map(measure -> number(verdict, measure))
                .collect(Collectors.joining(", "));
    }

    private static String number(Verdict verdict, Measure measure) {
        String amount = verdict.candidate()
                .amount(measure)
                .map(measure::describe)
                .orElseGet(() -> verdict.candidate().cost().describe());
        OptionalDouble ratio = verdict.ratio(measure);
        return ratio.isPresent() ? amount + " (x" + ratio(ratio.getAsDouble()) + ")" : amount;
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.1f", ratio);
    }
}
