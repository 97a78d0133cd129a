package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Holds a candidate against accepted recordings, or a first recording against the absolute rules. Immutable.
 *
 * <p>Sessions must be redacted alike on both sides: a surrogate is not equal to the text it stands for.
 *
 * @param policy how strict it is
 * @param prices the one table that prices both sides
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Judge(Policy policy, PriceTable prices) {

    /**
     * Makes a judge with the bundled price table.
     *
     * @param policy how strict it is
     * @return the judge
     */
    public static Judge of(Policy policy) {
        return new Judge(policy, PriceTable.bundled());
    }

    /**
     * Judges a candidate. Trouble of the provider in the last model or service call of a run makes the verdict
     * {@link Verdict.Result#INCONCLUSIVE}, whatever else is found.
     *
     * @param accepted the accepted recordings, at least one
     * @param candidate the session just made
     * @return the verdict
     * @throws IllegalArgumentException without recordings; see {@link #judgeFirst}
     */
    public Verdict judge(List<Session> accepted, Session candidate) {
        return judge(Comparison.of(accepted, candidate, contract(accepted), this), Rules.ALL);
    }

    /**
     * Reads the contract off accepted recordings: the part that the policy names, or what they show.
     *
     * @param accepted the accepted recordings, at least one
     * @return what a candidate is held against
     * @throws IllegalArgumentException without recordings
     */
    public Contract contract(List<Session> accepted) {
        return policy.contract()
                .map(kind -> Contract.of(accepted, kind, policy.answers()))
                .orElseGet(() -> Contract.of(accepted, policy.answers()));
    }

    /**
     * Judges a first recording by the absolute rules: status, a stop by length or filter, an empty answer, loops and
     * explicit budgets fail it, so that it stays pending; tool errors that the agent got over and a full context window
     * warn.
     *
     * @param candidate the session just made
     * @return the verdict, without a contract
     */
    public Verdict judgeFirst(Session candidate) {
        return judge(Comparison.first(candidate, this), Rules.ABSOLUTE);
    }

    private Verdict judge(Comparison comparison, List<Rule> rules) {
        List<String> setup = Setup.differences(comparison);
        Optional<Finding> trouble = ProviderTrouble.find(comparison.candidate());
        if (trouble.isPresent()) {
            return comparison.verdict(Verdict.Result.INCONCLUSIVE, List.of(trouble.get()), setup);
        }
        List<Finding> findings = new ArrayList<>();
        rules.forEach(rule -> findings.addAll(rule.check(comparison)));
        findings.addAll(Improvement.find(comparison, findings));
        List<Finding> applied = Stream.concat(
                        applied(Setup.finding(setup).stream()),
                        applied(findings.stream()).sorted(Comparator.comparing(Finding::severity)))
                .toList();
        boolean failed = applied.stream().anyMatch(finding -> finding.severity() == Severity.FAIL);
        boolean decided = applied.stream().noneMatch(Undecided::is);
        Verdict.Result passed = decided ? Verdict.Result.PASS : Verdict.Result.INCONCLUSIVE;
        return comparison.verdict(failed ? Verdict.Result.FAIL : passed, applied, setup);
    }

    private Stream<Finding> applied(Stream<Finding> findings) {
        return findings.flatMap(finding -> policy.severities().apply(finding).stream());
    }
}
