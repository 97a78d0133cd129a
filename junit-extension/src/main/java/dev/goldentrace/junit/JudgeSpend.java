package dev.goldentrace.junit;

import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.regression.Aspect;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.trace.Judgement;
import java.util.List;
import java.util.stream.Stream;

/** What judges were asked about one test, and what that cost: a line of its own, for it is no cost of the agent. */
final class JudgeSpend {
    private List<Judgement> within = List.of();
    private List<Judgement> after = List.of();
    private boolean recorded;

    /** Takes those of the session itself. */
    void within(List<Judgement> judgements) {
        within = judgements;
    }

    /** Takes those that came when the session was held against the golden. */
    void after(List<Judgement> judgements) {
        after = judgements;
    }

    void recorded() {
        recorded = true;
    }

    List<Finding> with(List<Finding> findings, PriceTable prices) {
        List<Judgement> all = Stream.concat(within.stream(), after.stream()).toList();
        return all.isEmpty()
                ? findings
                : Stream.concat(findings.stream(), Stream.of(finding(all, prices)))
                        .toList();
    }

    private Finding finding(List<Judgement> all, PriceTable prices) {
        String count = all.size() == 1 ? "1 judgement" : all.size() + " judgements";
        return new Finding(
                "judge",
                Severity.INFO,
                Aspect.BUDGET,
                "lane " + Judgement.LANE,
                "no part of what the agent took",
                recorded
                        ? count + ", recorded: the judge was not asked"
                        : count + ", asked live: " + tokens(all) + " tokens, "
                                + prices.costOfJudgements(all).describe(),
                recorded ? "to ask the judge again: -Dgoldentrace.mode=live" : "nothing to do");
    }

    private static long tokens(List<Judgement> all) {
        return all.stream()
                .mapToLong(judgement ->
                        judgement.usage() == null ? 0 : judgement.usage().totalTokens())
                .sum();
    }
}
