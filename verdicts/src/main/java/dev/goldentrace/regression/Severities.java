package dev.goldentrace.regression;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What findings do to the build where somebody said so.
 *
 * @param byRule the severity of all findings of a rule; empty for a rule that is off; what is not named is as the rule says
 */
record Severities(Map<String, Optional<Severity>> byRule) {
    static final Severities AS_RULES_SAY = new Severities(Map.of());

    Severities {
        byRule = Map.copyOf(byRule);
    }

    Severities with(String id, Optional<Severity> severity) {
        Map<String, Optional<Severity>> changed = new HashMap<>(byRule);
        changed.put(Names.known("rule", id, RuleIds.ALL), severity);
        return new Severities(changed);
    }

    Severities withDefault(String id) {
        Map<String, Optional<Severity>> changed = new HashMap<>(byRule);
        changed.remove(Names.known("rule", id, RuleIds.ALL));
        return new Severities(changed);
    }

    /** What a finding becomes; empty where its rule is off. */
    Optional<Finding> apply(Finding finding) {
        Optional<Severity> said = byRule.get(finding.rule());
        return said == null ? Optional.of(finding) : said.map(finding::withSeverity);
    }
}
