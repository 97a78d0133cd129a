package dev.goldentrace.regression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A measure must not grow too far beyond what the accepted recordings needed.
 *
 * @param measure which
 */
record GrowthRule(Measure measure) implements Rule {

    @Override
    public String id() {
        return measure.word();
    }

    @Override
    public Aspect aspect() {
        return Aspect.BUDGET;
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        Limits limits = comparison.policy().budgets().limits(measure);
        OptionalDouble ratio = comparison.envelope().ratio(measure, comparison.totals());
        if (ratio.isEmpty()) {
            return List.of();
        }
        double failing = limits.failing(comparison.isSettled());
        if (ratio.getAsDouble() > failing) {
            return List.of(finding(Severity.FAIL, comparison, ratio.getAsDouble(), failing));
        }
        return ratio.getAsDouble() > limits.warn()
                ? List.of(finding(warning(), comparison, ratio.getAsDouble(), limits.warn()))
                : List.of();
    }

    /** How fast a provider is today is no fault of the agent. */
    private Severity warning() {
        return measure == Measure.LATENCY ? Severity.INFO : Severity.WARN;
    }

    private Finding finding(Severity severity, Comparison comparison, double ratio, double limit) {
        String span = comparison
                .envelope()
                .span(measure)
                .map(each -> each.describe(measure))
                .orElse("");
        String actual =
                comparison.totals().amount(measure).map(measure::describe).orElse("");
        return finding(
                severity,
                "",
                span + ", and at most x" + plain(limit),
                actual + ", x" + beyond(limit, ratio),
                Remedy.MEND_OR_ACCEPT);
    }

    /** With as many places as tell it from the limit, up to four. */
    private static String beyond(double limit, double ratio) {
        for (int places = 1; places < 4; places++) {
            String words = String.format(Locale.ROOT, "%." + places + "f", ratio);
            if (Double.parseDouble(words) > limit) {
                return words;
            }
        }
        return String.format(Locale.ROOT, "%.4f", ratio);
    }

    private static String plain(double limit) {
        return new BigDecimal(String.format(Locale.ROOT, "%.2f", limit))
                .stripTrailingZeros()
                .toPlainString();
    }
}
