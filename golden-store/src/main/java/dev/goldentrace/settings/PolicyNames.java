package dev.goldentrace.settings;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * What of the rules' policy can be set, each as {@code goldentrace.policy.NAME}. This module knows the names, so that a mistyped
 * one is found wherever settings are read; what they mean, {@code verdicts} knows, whose tests keep the two in step.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class PolicyNames {
    static final String PREFIX = "goldentrace.policy.";

    private static final List<String> MEASURES = List.of("steps", "cost", "tokens", "latency");
    private static final List<String> LIMITS = List.of("warn", "fail", "failSettled");
    private static final List<String> THRESHOLDS = List.of(
            "maxSteps",
            "maxCostUsd",
            "maxTokens",
            "maxLatencyMs",
            "settledAt",
            "loopTimes",
            "cycleRounds",
            "stagnationSteps",
            "contextShare",
            "toolTimeoutMs",
            "toolErrorShare");
    private static final List<String> RULES = List.of(
            "status",
            "stop",
            "empty-answer",
            "contract",
            "varying-recordings",
            "new-changing-tool",
            "hand-off",
            "budget",
            "steps",
            "cost",
            "unpriced",
            "tokens",
            "latency",
            "loop",
            "cycle",
            "stagnation",
            "new-tool",
            "unused-tool",
            "tool-errors",
            "tool-timeout",
            "context-window",
            "improvement",
            "setup");

    private static final List<String> ALL = Stream.of(
                    MEASURES.stream().flatMap(measure -> LIMITS.stream().map(limit -> measure + "." + limit)),
                    THRESHOLDS.stream(),
                    RULES.stream().map(rule -> "rule." + rule))
            .flatMap(names -> names)
            .toList();

    private PolicyNames() {}

    /** {@return all names, such as {@code steps.warn}, {@code maxCostUsd} and {@code rule.new-tool}} */
    public static List<String> all() {
        return ALL;
    }

    /**
     * Names the property of a name.
     *
     * @param name such as {@code steps.warn}
     * @return such as {@code goldentrace.policy.steps.warn}
     */
    public static String property(String name) {
        return PREFIX + name;
    }
}
