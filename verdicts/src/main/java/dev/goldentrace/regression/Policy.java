package dev.goldentrace.regression;

import static dev.goldentrace.regression.Limits.NEVER;
import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How strict a {@link Judge} is. Immutable: each {@code withX} gives a copy.
 *
 * <pre>{@code
 * Policy.balanced().withMaxCost(new BigDecimal("0.05")).withRule("new-tool", Severity.FAIL).without("latency")
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Policy {
    private final Map<Measure, Limits> limits;
    private final Map<Measure, BigDecimal> maxima;
    private final Map<String, Optional<Severity>> rules;
    private final Thresholds thresholds;
    private final Contract.@Nullable Kind contract;

    /** What is counted otherwise than by a measure. */
    record Thresholds(int settledAt, int loopTimes, double contextShare) {}

    private Policy(
            Map<Measure, Limits> limits,
            Map<Measure, BigDecimal> maxima,
            Map<String, Optional<Severity>> rules,
            Thresholds thresholds,
            Contract.@Nullable Kind contract) {
        this.limits = Map.copyOf(limits);
        this.maxima = Map.copyOf(maxima);
        this.rules = Map.copyOf(rules);
        this.thresholds = thresholds;
        this.contract = contract;
    }

    /**
     * Gives the default. Behaviour fails, and so do explicit budgets, loops that no accepted recording had, and steps or
     * cost beyond 3 times the envelope; when the envelope has three recordings or more, steps beyond 1.5 times and cost
     * beyond 2 times it. It warns of steps beyond 1.5 times and of cost and tokens beyond 2 times.
     *
     * @return the policy
     */
    public static Policy balanced() {
        return new Policy(
                Map.of(
                        Measure.STEPS, new Limits(1.5, 3, 1.5),
                        Measure.COST, new Limits(2, 3, 2),
                        Measure.TOKENS, Limits.warnBeyond(2),
                        Measure.LATENCY, new Limits(2, NEVER, NEVER)),
                Map.of(),
                Map.of(),
                new Thresholds(3, 3, 0.8),
                null);
    }

    /**
     * Gives the classic rules, each of which fails: steps beyond 1.5 times, any new tool, cost beyond 2 times, loops.
     *
     * @return the policy
     */
    public static Policy strict() {
        return balanced()
                .withSteps(Limits.failBeyond(1.5))
                .withCost(Limits.failBeyond(2))
                .withRule(RuleIds.NEW_TOOL, Severity.FAIL);
    }

    /**
     * Gives the default's budgets; what behaviour rules find is shown and fails nothing.
     *
     * @return the policy
     */
    public static Policy budgetOnly() {
        Policy policy = balanced();
        for (String id : RuleIds.BEHAVIOUR) {
            policy = policy.withRule(id, Severity.INFO);
        }
        return policy;
    }

    /**
     * Finds a preset by its name.
     *
     * @param preset {@code balanced}, {@code strict} or {@code budget-only}
     * @return the policy
     * @throws IllegalArgumentException for another name, with the nearest one
     */
    public static Policy named(String preset) {
        return switch (Names.known("preset", preset, java.util.List.of("balanced", "strict", "budget-only"))) {
            case "strict" -> strict();
            case "budget-only" -> budgetOnly();
            default -> balanced();
        };
    }

    /**
     * Limits the growth of steps.
     *
     * @param limits ratios to the envelope
     * @return a copy with them
     */
    public Policy withSteps(Limits limits) {
        return withLimits(Measure.STEPS, limits);
    }

    /**
     * Limits the growth of cost.
     *
     * @param limits ratios to the envelope
     * @return a copy with them
     */
    public Policy withCost(Limits limits) {
        return withLimits(Measure.COST, limits);
    }

    /**
     * Limits the growth of tokens.
     *
     * @param limits ratios to the envelope
     * @return a copy with them
     */
    public Policy withTokens(Limits limits) {
        return withLimits(Measure.TOKENS, limits);
    }

    /**
     * Limits the growth of latency. What passes {@link Limits#warn} is shown as INFO, for other people's load is no
     * behaviour; only a fail limit that somebody sets fails.
     *
     * @param limits ratios to the envelope
     * @return a copy with them
     */
    public Policy withLatency(Limits limits) {
        return withLimits(Measure.LATENCY, limits);
    }

    /**
     * Sets an explicit budget of steps, whatever the recordings needed.
     *
     * @param steps the most that passes
     * @return a copy with it
     */
    public Policy withMaxSteps(long steps) {
        return withMaximum(Measure.STEPS, BigDecimal.valueOf(steps));
    }

    /**
     * Sets an explicit budget of tokens, whatever the recordings needed.
     *
     * @param tokens the most that passes
     * @return a copy with it
     */
    public Policy withMaxTokens(long tokens) {
        return withMaximum(Measure.TOKENS, BigDecimal.valueOf(tokens));
    }

    /**
     * Sets an explicit budget of cost, whatever the recordings needed. A session that cannot be priced fails it.
     *
     * @param usd the most that passes, in USD
     * @return a copy with it
     */
    public Policy withMaxCost(BigDecimal usd) {
        return withMaximum(Measure.COST, usd);
    }

    /**
     * Says from how many recordings on an envelope is settled, so that the tighter limits hold.
     *
     * @param recordings at least 1
     * @return a copy that says so
     */
    public Policy withSettledAt(int recordings) {
        return withThresholds(
                new Thresholds(positive("recordings", recordings), thresholds.loopTimes, thresholds.contextShare));
    }

    /**
     * Says how often the same tool call with the same result is a loop.
     *
     * @param times at least 2
     * @return a copy that says so
     */
    public Policy withLoopTimes(int times) {
        if (times < 2) {
            throw new IllegalArgumentException("a loop needs at least 2 times, not <" + times + ">");
        }
        return withThresholds(new Thresholds(thresholds.settledAt, times, thresholds.contextShare));
    }

    /**
     * Says how full the context window may get before it is worth a warning.
     *
     * @param share from 0 to 1
     * @return a copy that says so
     */
    public Policy withContextShare(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is more than 0 and at most 1, not <" + share + ">");
        }
        return withThresholds(new Thresholds(thresholds.settledAt, thresholds.loopTimes, share));
    }

    /**
     * Names what the contract is, in place of what the accepted recordings show.
     *
     * @param kind the kind of contract
     * @return a copy that says so
     */
    public Policy withContract(Contract.Kind kind) {
        return new Policy(limits, maxima, rules, thresholds, kind);
    }

    /**
     * Sets what a rule's findings do to the build, whatever they would do otherwise.
     *
     * @param id the rule's id
     * @param severity the severity of all its findings
     * @return a copy that says so
     * @throws IllegalArgumentException for an unknown id, with the nearest one
     */
    public Policy withRule(String id, Severity severity) {
        return withRule(id, Optional.of(severity));
    }

    /**
     * Switches a rule off.
     *
     * @param id the rule's id
     * @return a copy without the rule
     * @throws IllegalArgumentException for an unknown id, with the nearest one
     */
    public Policy without(String id) {
        return withRule(id, Optional.empty());
    }

    Optional<Limits> limits(Measure measure) {
        return Optional.ofNullable(limits.get(measure));
    }

    Map<Measure, BigDecimal> maxima() {
        return maxima;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    Optional<Contract.Kind> contract() {
        return Optional.ofNullable(contract);
    }

    /** What a rule's findings become: as the rule says, as the policy says, or nothing. */
    Optional<Finding> apply(Finding finding) {
        Optional<Severity> setting = rules.get(finding.rule());
        if (setting == null) {
            return Optional.of(finding);
        }
        return setting.map(severity -> new Finding(
                finding.rule(),
                severity,
                finding.aspect(),
                finding.place(),
                finding.expected(),
                finding.actual(),
                finding.remedy()));
    }

    private Policy withLimits(Measure measure, Limits limit) {
        return new Policy(
                changed(Measure.class, limits, map -> map.put(measure, limit)), maxima, rules, thresholds, contract);
    }

    private Policy withMaximum(Measure measure, BigDecimal most) {
        if (most.signum() < 0) {
            throw new IllegalArgumentException("a budget is never negative: <" + most + ">");
        }
        return new Policy(
                limits, changed(Measure.class, maxima, map -> map.put(measure, most)), rules, thresholds, contract);
    }

    private Policy withThresholds(Thresholds changed) {
        return new Policy(limits, maxima, rules, changed, contract);
    }

    private Policy withRule(String id, Optional<Severity> severity) {
        Map<String, Optional<Severity>> changed = new HashMap<>(rules);
        changed.put(Names.known("rule", id, RuleIds.ALL), severity);
        return new Policy(limits, maxima, changed, thresholds, contract);
    }

    private static <K extends Enum<K>, V> Map<K, V> changed(Class<K> keys, Map<K, V> map, Consumer<Map<K, V>> change) {
        Map<K, V> copy = new EnumMap<>(keys);
        copy.putAll(map);
        change.accept(copy);
        return copy;
    }

    private static int positive(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " are at least 1, not <" + number + ">");
        }
        return number;
    }
}
