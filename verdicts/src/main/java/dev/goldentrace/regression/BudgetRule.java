package dev.goldentrace.regression;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Explicit budgets hold whatever the recordings needed. What cannot be priced is not within its budget. */
record BudgetRule() implements Rule {

    @Override
    public String id() {
        return RuleIds.BUDGET;
    }

    @Override
    public Aspect aspect() {
        return Aspect.BUDGET;
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        return Arrays.stream(Measure.values())
                .flatMap(measure -> check(comparison, measure).stream())
                .toList();
    }

    private Optional<Finding> check(Comparison comparison, Measure measure) {
        BigDecimal most = comparison.policy().budgets().maximum(measure).orElse(null);
        Optional<BigDecimal> amount = comparison.totals().amount(measure);
        if (most == null || amount.filter(actual -> actual.compareTo(most) <= 0).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(finding(
                Severity.FAIL,
                "",
                "at most " + measure.describe(most),
                amount.map(measure::describe)
                        .orElseGet(() -> comparison.totals().cost().describe()),
                "mend the agent (prompt, tools or model); or raise the budget, " + PolicySettings.property(measure)));
    }
}
