package dev.goldentrace.regression;

import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Usage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The context window should not be nearly full, where the window is known and no accepted recording filled it so far. */
record ContextWindowRule() implements Rule {

    /** How full a call made the window. */
    private record Fill(double share, long window, String model, String place) {}

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
                .anyMatch(fill -> fill.share > limit);
        return fullest(comparison.candidate(), models)
                .filter(fill -> fill.share > limit && !known)
                .map(fill -> List.of(finding(comparison, limit, fill)))
                .orElse(List.of());
    }

    private Finding finding(Comparison comparison, double limit, Fill fill) {
        return finding(
                Severity.WARN,
                fill.place,
                "at most " + Shown.percent(limit) + " of the context window",
                Shown.percent(fill.share) + " of the " + fill.window + " tokens of " + fill.model,
                Remedy.of(comparison));
    }

    private static Optional<Fill> fullest(Session session, PriceTable models) {
        return Placed.llms(session)
                .flatMap(placed -> fill(placed, models).stream())
                .max(Comparator.comparingDouble(Fill::share));
    }

    private static Optional<Fill> fill(Placed<LlmCall> placed, PriceTable models) {
        Optional<String> model = placed.call().model();
        Optional<Usage> usage = placed.call().usage();
        OptionalLong window = model.map(models::contextWindow).orElse(OptionalLong.empty());
        if (model.isEmpty() || usage.isEmpty() || window.isEmpty()) {
            return Optional.empty();
        }
        double share = usage.get().totalTokens() / (double) window.getAsLong();
        return Optional.of(new Fill(share, window.getAsLong(), model.get(), placed.place()));
    }
}
