package dev.goldentrace.regression;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What of a policy can be set by name, as {@code goldentrace.policy.…} says it. */
final class PolicySettings {
    private static final String RULE = "rule.";
    private static final String MAX_STEPS = "maxSteps";
    private static final String MAX_COST = "maxCostUsd";
    private static final String MAX_TOKENS = "maxTokens";
    private static final String MAX_LATENCY = "maxLatencyMs";
    private static final Map<String, BiFunction<Policy, String, Policy>> BY_NAME = byName();

    private PolicySettings() {}

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** The property that sets the explicit budget of a measure. */
    static String property(Measure measure) {
        return "goldentrace.policy."
                + switch (measure) {
                    case STEPS -> MAX_STEPS;
                    case COST -> MAX_COST;
                    case TOKENS -> MAX_TOKENS;
                    case LATENCY -> MAX_LATENCY;
                };
    }

    static Policy apply(Policy policy, String name, String value) {
        String known = Names.known("setting of the policy", name, BY_NAME.keySet());
        BiFunction<Policy, String, Policy> setting = BY_NAME.get(known);
        return setting == null ? policy : setting.apply(policy, value.strip());
    }

    private static Map<String, BiFunction<Policy, String, Policy>> byName() {
        Map<String, BiFunction<Policy, String, Policy>> names = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            addGrowth(names, measure);
        }
        addMaxima(names);
        addThresholds(names);
        RuleIds.ALL.forEach(id -> names.put(RULE + id, (policy, value) -> rule(policy, id, value)));
        return Collections.unmodifiableMap(names);
    }

    private static void addGrowth(Map<String, BiFunction<Policy, String, Policy>> names, Measure measure) {
        String word = measure.word();
        names.put(
                word + ".warn",
                (policy, value) ->
                        limited(policy, measure, limits(policy, measure).withWarn(PolicyValues.ratio(value))));
        names.put(
                word + ".fail",
                (policy, value) ->
                        limited(policy, measure, limits(policy, measure).withFail(PolicyValues.ratio(value))));
        names.put(
                word + ".failSettled",
                (policy, value) -> limited(
                        policy, measure, limits(policy, measure).withFailWhenSettled(PolicyValues.ratio(value))));
    }

    private static void addMaxima(Map<String, BiFunction<Policy, String, Policy>> names) {
        names.put(MAX_STEPS, (policy, value) -> policy.withMaxSteps(PolicyValues.whole(value, 0)));
        names.put(MAX_COST, (policy, value) -> policy.withMaxCost(PolicyValues.amount(value)));
        names.put(MAX_TOKENS, (policy, value) -> policy.withMaxTokens(PolicyValues.whole(value, 0)));
        names.put(
                MAX_LATENCY,
                (policy, value) ->
                        policy.withMaximum(Measure.LATENCY, BigDecimal.valueOf(PolicyValues.whole(value, 0))));
    }

    private static void addThresholds(Map<String, BiFunction<Policy, String, Policy>> names) {
        names.put("settledAt", (policy, value) -> policy.withSettledAt(PolicyValues.count(value, 1)));
        names.put("loopTimes", (policy, value) -> policy.withLoopTimes(PolicyValues.count(value, 2)));
        names.put("cycleRounds", (policy, value) -> policy.withCycleRounds(PolicyValues.count(value, 2)));
        names.put("stagnationSteps", (policy, value) -> policy.withStagnationSteps(PolicyValues.count(value, 2)));
        names.put("contextShare", (policy, value) -> policy.withContextShare(PolicyValues.share(value, false)));
        names.put(
                "toolTimeoutMs",
                (policy, value) -> policy.withToolTimeout(Duration.ofMillis(PolicyValues.whole(value, 1))));
        names.put("toolErrorShare", (policy, value) -> policy.withToolErrorShare(PolicyValues.share(value, true)));
    }

    private static Limits limits(Policy policy, Measure measure) {
        return policy.budgets().limits(measure);
    }

    private static Policy limited(Policy policy, Measure measure, Limits limits) {
        return policy.withGrowth(measure, limits);
    }

    private static Policy rule(Policy policy, String id, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "fail" -> policy.withRule(id, Severity.FAIL);
            case "warn" -> policy.withRule(id, Severity.WARN);
            case "info" -> policy.withRule(id, Severity.INFO);
            case "off" -> policy.without(id);
            case "default" -> policy.withDefault(id);
            default ->
                throw new IllegalArgumentException(
                        "expected one of fail, warn, info, off, default, actual <" + value + ">");
        };
    }
}
