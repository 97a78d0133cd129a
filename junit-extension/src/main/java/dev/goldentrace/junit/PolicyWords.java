package dev.goldentrace.junit;

import dev.goldentrace.settings.PolicyNames;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.settings.SettingsError;
import dev.goldentrace.trace.NearestName;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what an annotation says of the policy as properties would, by {@link PolicyNames}. */
final class PolicyWords {
    private static final String RULE = "rule.";

    private final Map<String, String> words = new LinkedHashMap<>();

    private PolicyWords() {}

    static Map<String, String> of(TracePolicy policy) {
        PolicyWords all = new PolicyWords();
        all.add("steps", policy.steps());
        all.add("cost", policy.cost());
        all.add("tokens", policy.tokens());
        all.add("latency", policy.latency());
        all.add("maxSteps", policy.maxSteps(), -1);
        all.add("maxCostUsd", policy.maxCostUsd());
        all.add("maxTokens", policy.maxTokens(), -1);
        all.add("maxLatencyMs", policy.maxLatencyMs(), -1);
        all.add("settledAt", policy.settledAt(), 0);
        all.add("loopTimes", policy.loopTimes(), 0);
        all.add("cycleRounds", policy.cycleRounds(), 0);
        all.add("stagnationSteps", policy.stagnationSteps(), 0);
        all.add("contextShare", policy.contextShare());
        all.add("toolTimeoutMs", policy.toolTimeoutMs(), 0);
        all.add("toolErrorShare", policy.toolErrorShare());
        for (String rule : policy.rules()) {
            all.addRule(rule);
        }
        return all.words;
    }

    private void add(String measure, TracePolicy.Growth growth) {
        add(measure + ".warn", growth.warn());
        add(measure + ".fail", growth.fail());
        add(measure + ".failSettled", growth.failSettled());
    }

    private void add(String name, double value) {
        if (value == Double.POSITIVE_INFINITY) {
            words.put(name, "never");
        } else if (!Double.isNaN(value)) {
            words.put(name, plain(value));
        }
    }

    private static String plain(double value) {
        return Double.isInfinite(value)
                ? String.valueOf(value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private void add(String name, long value, long notSaid) {
        if (value != notSaid) {
            words.put(name, String.valueOf(value));
        }
    }

    private void add(String name, String value) {
        if (!value.isBlank()) {
            words.put(name, value);
        }
    }

    private void addRule(String rule) {
        int equals = rule.indexOf('=');
        String id = (equals < 0 ? rule : rule.substring(0, equals)).strip();
        String what = equals < 0 ? "" : rule.substring(equals + 1).strip();
        List<String> known = PolicyNames.all().stream()
                .filter(name -> name.startsWith(RULE))
                .map(name -> name.substring(RULE.length()))
                .toList();
        if (!known.contains(id)) {
            throw refused(
                    rule,
                    "there is no rule <" + id + ">. The nearest is <" + NearestName.of(id, known) + ">; all are: "
                            + String.join(", ", known) + ".");
        }
        if (what.isEmpty()) {
            throw refused(
                    rule, "it does not say what the rule does. Write <" + id + "=fail>, or warn, info, off, default.");
        }
        words.put(RULE + id, what);
    }

    private static SettingsError refused(String rule, String why) {
        return Settings.refused("@TracePolicy, rules <" + rule + ">", why);
    }
}
