package dev.goldentrace.regression;

import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a session was run with.
 *
 * @param models the models that answered
 * @param systemPrompts the texts of system messages
 * @param tools the tools offered, by name
 * @param parameters each set of parameters and response format, canonical
 */
record Setup(Set<String> models, Set<String> systemPrompts, Map<String, Set<ToolSpec>> tools, Set<String> parameters) {
    private static final String MODEL = "model: ";

    static Setup of(Session session) {
        Setup setup = new Setup(new TreeSet<>(), new HashSet<>(), new TreeMap<>(), new TreeSet<>());
        session.steps().stream().map(Step::llm).forEach(setup::add);
        return setup;
    }

    private void add(LlmCall call) {
        call.model().ifPresent(models::add);
        LlmRequest request = call.request();
        request.messages().stream()
                .filter(message -> message.role() == Role.SYSTEM)
                .map(Message::text)
                .forEach(systemPrompts::add);
        request.tools()
                .forEach(tool -> tools.computeIfAbsent(tool.name(), name -> new HashSet<>())
                        .add(tool));
        parameters.add(parameters(request));
    }

    private static String parameters(LlmRequest request) {
        Map<String, @Nullable Object> all = new HashMap<>(request.parameters());
        if (request.responseFormat() != null) {
            all.put("response format", request.responseFormat());
        }
        return Canonical.write(all);
    }

    /** How a candidate's setup differs from every accepted one, by the first; a line each. */
    static List<String> differences(Comparison comparison) {
        if (comparison.isFirst()) {
            return List.of();
        }
        Setup candidate = of(comparison.candidate());
        List<List<String>> differences = comparison.accepted().stream()
                .map(accepted -> of(accepted).differencesTo(candidate))
                .toList();
        return differences.stream().filter(List::isEmpty).findFirst().orElse(differences.get(0));
    }

    static Optional<Finding> finding(List<String> differences) {
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        RuleIds.SETUP,
                        Severity.INFO,
                        Aspect.BEHAVIOUR,
                        "",
                        "the setup of the accepted recordings",
                        Verdict.setupInWords(differences),
                        remedy(differences)));
    }

    /** Repeated trials of one agent change the same; another model often goes another way that is as good. */
    private static String remedy(List<String> differences) {
        return differences.stream().anyMatch(difference -> difference.startsWith(MODEL))
                ? "these are two agents, not two runs of one: read what follows as the effect of this change, and accept a run"
                        + " of the new model where it goes another way that is as good"
                : "read what follows as the effect of this change";
    }

    private List<String> differencesTo(Setup candidate) {
        List<String> differences = new ArrayList<>();
        if (!models.equals(candidate.models)) {
            differences.add(MODEL + words(candidate.models) + ", accepted " + words(models));
        }
        if (!systemPrompts.equals(candidate.systemPrompts)) {
            differences.add("system prompt");
        }
        if (!tools.equals(candidate.tools)) {
            differences.add("set of tools: " + toolDifferences(candidate));
        }
        if (!parameters.equals(candidate.parameters)) {
            differences.add("set of parameters: " + Shown.text(words(candidate.parameters)) + ", accepted "
                    + Shown.text(words(parameters)));
        }
        return differences;
    }

    private String toolDifferences(Setup candidate) {
        Set<String> names = new TreeSet<>(tools.keySet());
        names.addAll(candidate.tools.keySet());
        List<String> words = new ArrayList<>();
        for (String name : names) {
            if (!tools.containsKey(name)) {
                words.add("+" + name);
            } else if (!candidate.tools.containsKey(name)) {
                words.add("-" + name);
            } else if (!tools.get(name).equals(candidate.tools.get(name))) {
                words.add(name + " described otherwise");
            }
        }
        return String.join(", ", words);
    }

    private static String words(Set<String> words) {
        return words.isEmpty() ? "unknown" : String.join(" and ", words);
    }
}
