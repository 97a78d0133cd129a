package dev.goldentrace.regression;

import dev.goldentrace.pricing.Cost;
import java.util.List;
import java.util.stream.Stream;

/** Where a side cannot be priced, cost is not compared, and that is said. */
record UnpricedRule() implements Rule {

    @Override
    public String id() {
        return RuleIds.UNPRICED;
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
        Cost actual = comparison.totals().cost();
        Cost accepted =
                comparison.envelope().recordings().stream().map(Totals::cost).reduce(Cost.free(), Cost::plus);
        return Stream.of(actual, accepted).allMatch(Cost.Priced.class::isInstance)
                ? List.of()
                : List.of(finding(
                        Severity.INFO,
                        "",
                        accepted instanceof Cost.Priced ? "a cost to compare" : "accepted: " + accepted.describe(),
                        actual instanceof Cost.Priced ? "cost not compared" : actual.describe() + ", cost not compared",
                        "nothing, where tokens and steps tell enough; prices are as of "
                                + comparison.judge().prices().date()));
    }
}
