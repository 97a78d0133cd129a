package dev.goldentrace.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same behaviour for less: fewer steps, or clearly less cost, and no more of the other. */
final class Improvement {
    /** Token counts vary from run to run; a saving below a fifth is within that. */
    private static final double CLEARLY_LESS = 0.8;

    private Improvement() {}

    static List<Finding> find(Comparison comparison, List<Finding> found) {
        boolean sameBehaviour = found.stream().noneMatch(finding -> finding.aspect() == Aspect.BEHAVIOUR);
        if (comparison.isFirst() || !sameBehaviour) {
            return List.of();
        }
        double steps = share(comparison, Measure.STEPS);
        double cost = share(comparison, Measure.COST);
        boolean better = (steps < 1 && cost <= 1) || (cost < CLEARLY_LESS && steps <= 1);
        return better ? List.of(finding(comparison)) : List.of();
    }

    /** Of the least that was needed; 1 where that is not known. */
    private static double share(Comparison comparison, Measure measure) {
        Optional<Span> span =
                comparison.envelope().span(measure).filter(each -> each.least().signum() > 0);
        return span.flatMap(each -> comparison
                        .totals()
                        .amount(measure)
                        .map(amount -> amount.doubleValue() / each.least().doubleValue()))
                .orElse(1.0);
    }

    private static Finding finding(Comparison comparison) {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (Measure measure : List.of(Measure.STEPS, Measure.COST)) {
            comparison
                    .envelope()
                    .span(measure)
                    .ifPresent(span -> comparison.totals().amount(measure).ifPresent(amount -> {
                        expected.add(span.describe(measure));
                        actual.add(measure.describe(amount));
                    }));
        }
        return new Finding(
                RuleIds.IMPROVEMENT,
                Severity.INFO,
                Aspect.BUDGET,
                "",
                String.join(", ", expected),
                "the same behaviour with " + String.join(", ", actual),
                "to make it the new measure, accept the candidate");
    }
}
