package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.conformance.runs.RunTool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The tools of a dataset's agents: as the runs call them, with what they pass. A name that no model API takes is mapped to
 * one that all take, one to one.
 */
final class ToolCatalog {
    private static final int LONGEST = 60;
    private static final Pattern NO_IDENTIFIER = Pattern.compile("[^A-Za-z0-9_-]+");

    private final Map<String, String> identifiers = new LinkedHashMap<>();
    private final Map<String, String> originals = new LinkedHashMap<>();
    private final Map<String, Map<String, Property>> parameters = new TreeMap<>();

    static ToolCatalog of(List<AgentRun> runs) {
        ToolCatalog catalog = new ToolCatalog();
        runs.forEach(run -> run.tools().forEach(catalog::add));
        return catalog;
    }

    private void add(RunTool tool) {
        String identifier = identifiers.computeIfAbsent(tool.name(), this::newIdentifier);
        Map<String, Property> known = parameters.computeIfAbsent(identifier, unseen -> new LinkedHashMap<>());
        tool.arguments()
                .forEach((name, value) -> known.computeIfAbsent(
                        name, unseen -> new Property(name, Property.Type.of(value), words(name) + " of the request")));
    }

    private String newIdentifier(String name) {
        String plain = NO_IDENTIFIER.matcher(name).replaceAll("_");
        String base = plain.substring(0, Math.min(plain.length(), LONGEST));
        String free = base;
        for (int n = 2; originals.containsKey(free); n++) {
            free = base + "_" + n;
        }
        originals.put(free, name);
        return free;
    }

    String identifier(String name) {
        return Objects.requireNonNull(identifiers.get(name), name);
    }

    List<Tool> tools() {
        List<Tool> tools = new ArrayList<>();
        parameters.forEach((name, properties) ->
                tools.add(new Tool(name, words(name) + ", as the policy says.", List.copyOf(properties.values()))));
        return tools;
    }

    private static String words(String name) {
        String spaced = name.replace('_', ' ').replace('-', ' ').strip();
        return spaced.isEmpty() ? name : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
