package dev.goldentrace.regression;

import dev.goldentrace.metrics.ContextUse;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.Session;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The context window should not be nearly full, where the window is known and no accepted recording filled it so far. */
record ContextWindowRule() implements Rule {

    /** How full a call made the window, and where. */
    private record Fill(ContextUse use, String place) {
        double share() {
            return use.share();
        }
    }

    @Override
    public String id() {
        return RuleIds.CONTEXT_WINDOW;
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
        double limit = comparison.policy().thresholds().contextShare();
        PriceTable models = comparison.judge().prices();
        boolean known = comparison.accepted().stream()
                .flatMap(session -> fullest(session, models).stream())
                .anyMatch(fill -> fill.share() > limit);
        return fullest(comparison.candidate(), models)
                .filter(fill -> fill.share() > limit && !known)
                .map(fill -> List.of(finding(comparison, limit, fill)))
                .orElse(List.of());
    }

    private Finding finding(Comparison comparison, double limit, Fill fill) {
        return finding(
                Severity.WARN,
                fill.place,
                "at most " + Shown.percent(limit) + " of the context window",
                Shown.percent(fill.share()) + " of the " + fill.use.window() + " tokens of " + fill.use.model(),
                Remedy.of(comparison));
    }

    private static Optional<Fill> fullest(Session session, PriceTable models) {
        return Placed.llms(session)
                .flatMap(placed -> ContextUse.of(placed.call(), models).map(use -> new Fill(use, placed.place())).stream())
                .max(Comparator.comparingDouble(Fill::share));
    }
}
