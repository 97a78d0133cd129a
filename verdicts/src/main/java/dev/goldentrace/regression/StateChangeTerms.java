package dev.goldentrace.regression;

import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The state-changing calls that succeeded: what an agent that acts did.
 *
 * @param tools what is asked for, by tool
 * @param acts whether something must be changed, even where no tool is asked for
 */
record StateChangeTerms(Map<String, ToolTerms> tools, boolean acts) implements Terms {
    private static final int SHOWN = 10;

    static StateChangeTerms of(List<Session> accepted) {
        List<Map<String, List<Shape>>> recordings =
                accepted.stream().map(StateChangeTerms::shapes).toList();
        Set<String> names = new LinkedHashSet<>();
        recordings.forEach(recording -> names.addAll(recording.keySet()));
        Map<String, ToolTerms> tools = new LinkedHashMap<>();
        for (String name : names) {
            List<List<Shape>> calls = recordings.stream()
                    .map(recording -> recording.getOrDefault(name, List.of()))
                    .toList();
            tools.put(name, ToolTerms.of(name, calls));
        }
        return new StateChangeTerms(tools, recordings.stream().noneMatch(Map::isEmpty));
    }

    private boolean asksForNoTool() {
        return tools.values().stream().allMatch(terms -> terms.required().isEmpty());
    }

    /** Whether a candidate must make some call of which not every argument may be anything. */
    boolean isFirm() {
        return tools.values().stream()
                .flatMap(terms -> terms.required().stream())
                .anyMatch(Shape::isFirm);
    }

    private static Map<String, List<Shape>> shapes(Session session) {
        return changes(session).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(placed -> Shape.of(placed.call().request()))
                                .toList(),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    /** By tool, in order. A call whose result is an error changed nothing. */
    private static Map<String, List<Placed<ToolCall>>> changes(Session session) {
        return Placed.tools(session).stream()
                .filter(placed -> placed.call().effect() == Effect.CHANGES
                        && placed.call().succeeded())
                .collect(
                        Collectors.groupingBy(placed -> placed.call().name(), LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public String describe() {
        List<String> words = new ArrayList<>(tools.values().stream()
                .flatMap(terms -> terms.describe().stream())
                .toList());
        if (acts && asksForNoTool()) {
            words.add(0, "at least one");
        }
        if (words.isEmpty()) {
            return "state-changing calls: none";
        }
        String more = words.size() > SHOWN ? ", and " + (words.size() - SHOWN) + " more" : "";
        return "state-changing calls: " + String.join(", ", words.subList(0, Math.min(SHOWN, words.size()))) + more;
    }

    @Override
    public Difference difference(Session candidate) {
        Map<String, List<Placed<ToolCall>>> changes = changes(candidate);
        if (acts && changes.isEmpty() && asksForNoTool()) {
            return new Difference(List.of("any state-changing call"), List.of(), List.of(), "");
        }
        Deviations deviations = new Deviations();
        tools.forEach((name, terms) -> terms.compare(changes.getOrDefault(name, List.of()), deviations));
        changes.forEach((name, calls) -> {
            if (!tools.containsKey(name)) {
                calls.forEach(deviations::add);
            }
        });
        return deviations.difference();
    }
}
