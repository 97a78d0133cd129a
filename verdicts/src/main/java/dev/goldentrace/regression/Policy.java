package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.answer.AnswerMatcher;
import dev.goldentrace.answer.AnswerMatchers;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How strict a {@link Judge} is. Immutable: each {@code withX} gives a copy.
 *
 * <pre>{@code
 * Policy.balanced().withMaxCost(new BigDecimal("0.05")).withRule("new-tool", Severity.FAIL).without("latency")
 * }</pre>
 *
 * <p>What can be set in code can be set by name as well, as properties do: see {@link #with(String, String)}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Policy {
    private final Budgets budgets;
    private final Severities severities;
    private final Thresholds thresholds;
    private final Contract.@Nullable Kind contract;
    private final AnswerMatcher answers;

    Policy(Budgets budgets, Severities severities, Thresholds thresholds) {
        this(budgets, severities, thresholds, null, AnswerMatchers.words());
    }

    private Policy(
            Budgets budgets,
            Severities severities,
            Thresholds thresholds,
            Contract.@Nullable Kind contract,
            AnswerMatcher answers) {
        this.budgets = budgets;
        this.severities = severities;
        this.thresholds = thresholds;
        this.contract = contract;
        this.answers = answers;
    }

    /**
     * Gives the default. Behaviour fails, and so do explicit budgets, calls repeated three times that no accepted recording
     * repeated, and steps or cost beyond 3 times the envelope; when the envelope has three recordings or more, steps beyond
     * 1.5 times and cost beyond 2 times it. It warns of steps beyond 1.5 times and of cost and tokens beyond 2 times.
     *
     * @return the policy
     */
    public static Policy balanced() {
        return Presets.named(Presets.BALANCED);
    }

    /**
     * Gives the classic rules, each of which fails: steps beyond 1.5 times, any new tool, cost beyond 2 times, loops of any
     * signal.
     *
     * @return the policy
     */
    public static Policy strict() {
        return Presets.named(Presets.STRICT);
    }

    /**
     * Gives the default's budgets; what behaviour rules find is shown and fails nothing.
     *
     * @return the policy
     */
    public static Policy budgetOnly() {
        return Presets.named(Presets.BUDGET_ONLY);
    }

    /**
     * Finds a preset by its name.
     *
     * @param preset {@code balanced}, {@code strict} or {@code budget-only}
     * @return the policy
     * @throws IllegalArgumentException for another name, with the nearest one
     */
    public static Policy named(String preset) {
        return Presets.named(preset);
    }

    /**
     * Changes one thing by its name, as the property {@code goldentrace.policy.NAME} does.
     *
     * <pre>{@code
     * Policy.balanced().with("steps.fail", "2").with("maxCostUsd", "0.05").with("rule.new-tool", "fail")
     * }</pre>
     *
     * @param name such as {@code steps.warn}, {@code maxCostUsd}, {@code loopTimes} or {@code rule.new-tool}
     * @param value what the property would say, such as {@code 1.5}, {@code never}, {@code fail} or {@code off}
     * @return a copy in which it holds
     * @throws IllegalArgumentException for an unknown name, with the nearest one, and for a value that cannot be, with what can
     */
    public Policy with(String name, String value) {
        return PolicySettings.apply(this, name, value);
    }

    /**
     * Limits the growth of steps.
     *
     * @param limits ratios to the envelope
     * @return a copy with them
     */
    public Policy withSteps(Limits limits) {
        return withGrowth(Measure.STEPS, limits);
    }

    /**
     * Limits the growth of cost.
     *
     * @param limits ratios to the envelope
     * @return a copy with them
     */
    public Policy withCost(Limits limits) {
        return withGrowth(Measure.COST, limits);
    }

    /**
     * Limits the growth of tokens.
     *
     * @param limits ratios to the envelope
     * @return a copy with them
     */
    public Policy withTokens(Limits limits) {
        return withGrowth(Measure.TOKENS, limits);
    }

    /**
     * Limits the growth of latency. What passes {@link Limits#warn} is shown as INFO, for other people's load is no
     * behaviour; only a fail limit that somebody sets fails.
     *
     * @param limits ratios to the envelope
     * @return a copy with them
     */
    public Policy withLatency(Limits limits) {
        return withGrowth(Measure.LATENCY, limits);
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
     * Sets an explicit budget of time, whatever the recordings needed.
     *
     * @param latency the most that all runs together may take, in whole milliseconds
     * @return a copy with it
     */
    public Policy withMaxLatency(Duration latency) {
        return withMaximum(Measure.LATENCY, BigDecimal.valueOf(latency.toMillis()));
    }

    /**
     * Says from how many recordings on an envelope is settled, so that the tighter limits hold.
     *
     * @param recordings at least 1
     * @return a copy that says so
     */
    public Policy withSettledAt(int recordings) {
        return withThresholds(thresholds.withSettledAt(recordings));
    }

    /**
     * Says how often the same tool call with the same result is a loop.
     *
     * @param times at least 2
     * @return a copy that says so
     */
    public Policy withLoopTimes(int times) {
        Thresholds.LoopLimits loops = thresholds.loops();
        return withThresholds(thresholds.withLoops(new Thresholds.LoopLimits(times, loops.rounds(), loops.steps())));
    }

    /**
     * Says how often the same calls in the same order, as in A-B-A-B, are a cycle.
     *
     * @param rounds at least 2
     * @return a copy that says so
     */
    public Policy withCycleRounds(int rounds) {
        Thresholds.LoopLimits loops = thresholds.loops();
        return withThresholds(thresholds.withLoops(new Thresholds.LoopLimits(loops.times(), rounds, loops.steps())));
    }

    /**
     * Says how many steps that tell the agent nothing new, one after the other, are a stagnation.
     *
     * @param steps at least 2
     * @return a copy that says so
     */
    public Policy withStagnationSteps(int steps) {
        Thresholds.LoopLimits loops = thresholds.loops();
        return withThresholds(thresholds.withLoops(new Thresholds.LoopLimits(loops.times(), loops.rounds(), steps)));
    }

    /**
     * Says how full the context window may get before it is worth a warning.
     *
     * @param share more than 0 and at most 1
     * @return a copy that says so
     */
    public Policy withContextShare(double share) {
        return withThresholds(thresholds.withContextShare(share));
    }

    /**
     * Says how long a tool call may take before it is worth a warning.
     *
     * @param longest the longest that passes, in whole milliseconds
     * @return a copy that says so
     */
    public Policy withToolTimeout(Duration longest) {
        return withThresholds(thresholds.withToolTimeout(longest));
    }

    /**
     * Says which share of the tool calls may fail before it is worth a warning.
     *
     * @param share from 0 to 1
     * @return a copy that says so
     */
    public Policy withToolErrorShare(double share) {
        return withThresholds(thresholds.withToolErrorShare(share));
    }

    /**
     * Names what the contract is, in place of what the accepted recordings show.
     *
     * @param kind the kind of contract
     * @return a copy that says so
     */
    public Policy withContract(Contract.Kind kind) {
        return new Policy(budgets, severities, thresholds, kind, answers);
    }

    /**
     * Says how answers are compared, where they are the contract; {@link AnswerMatchers#words} unless something is said.
     *
     * @param matcher who compares, one of {@link AnswerMatchers} or an own one
     * @return a copy that says so
     */
    public Policy withAnswers(AnswerMatcher matcher) {
        return new Policy(budgets, severities, thresholds, contract, Objects.requireNonNull(matcher, "matcher"));
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
        return withSeverities(severities.with(id, Optional.of(severity)));
    }

    /**
     * Lets a rule's findings do what they do by default, whatever a preset says.
     *
     * @param id the rule's id
     * @return a copy that says so
     * @throws IllegalArgumentException for an unknown id, with the nearest one
     */
    public Policy withDefault(String id) {
        return withSeverities(severities.withDefault(id));
    }

    /**
     * Switches a rule off.
     *
     * @param id the rule's id
     * @return a copy without the rule
     * @throws IllegalArgumentException for an unknown id, with the nearest one
     */
    public Policy without(String id) {
        return withSeverities(severities.with(id, Optional.empty()));
    }

    Budgets budgets() {
        return budgets;
    }

    Severities severities() {
        return severities;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    Optional<Contract.Kind> contract() {
        return Optional.ofNullable(contract);
    }

    /** {@return who compares answers, where they are the contract} */
    public AnswerMatcher answers() {
        return answers;
    }

    Policy withGrowth(Measure measure, Limits limits) {
        return new Policy(budgets.with(measure, limits), severities, thresholds, contract, answers);
    }

    Policy withMaximum(Measure measure, BigDecimal most) {
        return new Policy(budgets.withMaximum(measure, most), severities, thresholds, contract, answers);
    }

    private Policy withThresholds(Thresholds changed) {
        return new Policy(budgets, severities, changed, contract, answers);
    }

    private Policy withSeverities(Severities changed) {
        return new Policy(budgets, changed, thresholds, contract, answers);
    }
}
