package dev.goldentrace.report;

import dev.goldentrace.pricing.Cost;
import dev.goldentrace.results.Figures;
import dev.goldentrace.results.FurtherDivergence;
import dev.goldentrace.results.Standing;
import dev.goldentrace.results.TestResult;
import java.util.List;

/** Words for what replays went on past. */
final class Further {
    private Further() {}

    static List<FurtherDivergence> promptChanges(TestResult result) {
        return result.further().stream()
                .filter(further -> further.standing() == Standing.PROMPT_CHANGE)
                .toList();
    }

    /** Counts what diverged after the first divergence; empty where nothing did. */
    static String afterTheFirst(TestResult result) {
        int all = result.further().size() - promptChanges(result).size();
        long again = result.further().stream()
                .filter(further -> further.standing() == Standing.CONSEQUENCE)
                .count();
        return all == 0
                ? ""
                : all
                        + (all == 1 ? " more divergence" : " more divergences")
                        + (again == 0 ? "" : ", of which " + again + " in what was already reported");
    }

    /** What recording tests again costs, going by their recordings; what is not known of one is not known of all. */
    static String cost(List<TestResult> tests) {
        Cost cost = tests.stream().map(Further::cost).reduce(Cost.free(), Cost::plus);
        return tests.size()
                + (tests.size() == 1 ? " test" : " tests")
                + (cost.amount().isPresent() ? ", about " + cost.describe() : ", cost not known");
    }

    private static Cost cost(TestResult result) {
        Figures baseline = result.baseline();
        return baseline == null ? Cost.unpriced("no recording") : baseline.cost();
    }
}
