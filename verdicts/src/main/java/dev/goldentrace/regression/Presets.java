package dev.goldentrace.regression;

import static dev.goldentrace.regression.Limits.NEVER;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policies that have a name. Why their limits are what they are: docs/verdicts.md. */
final class Presets {
    static final String BALANCED = "balanced";
    static final String STRICT = "strict";
    static final String BUDGET_ONLY = "budget-only";
    static final List<String> NAMES = List.of(BALANCED, STRICT, BUDGET_ONLY);

    private static final Budgets GROWTH = new Budgets(
            Map.of(
                    Measure.STEPS, new Limits(1.5, 3, 1.5),
                    Measure.COST, new Limits(2, 3, 2),
                    Measure.TOKENS, Limits.warnBeyond(2),
                    Measure.LATENCY, new Limits(2, NEVER, NEVER)),
            Map.of());

    private static final Budgets CLASSIC =
            GROWTH.with(Measure.STEPS, Limits.failBeyond(1.5)).with(Measure.COST, Limits.failBeyond(2));

    private Presets() {}

    static Policy named(String preset) {
        return switch (Names.known("preset", preset, NAMES)) {
            case STRICT -> new Policy(CLASSIC, strict(), Thresholds.DEFAULT);
            case BUDGET_ONLY -> new Policy(GROWTH, budgetOnly(), Thresholds.DEFAULT);
            default -> new Policy(GROWTH, Severities.AS_RULES_SAY, Thresholds.DEFAULT);
        };
    }

    private static Severities strict() {
        return all(List.of(RuleIds.NEW_TOOL, RuleIds.CYCLE, RuleIds.STAGNATION), Severity.FAIL);
    }

    private static Severities budgetOnly() {
        return all(RuleIds.BEHAVIOUR, Severity.INFO);
    }

    private static Severities all(List<String> rules, Severity severity) {
        Severities severities = Severities.AS_RULES_SAY;
        for (String id : rules) {
            severities = severities.with(id, Optional.of(severity));
        }
        return severities;
    }
}
