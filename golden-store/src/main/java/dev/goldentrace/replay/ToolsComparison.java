package dev.goldentrace.replay;

import dev.goldentrace.normalize.Field;
import dev.goldentrace.trace.ToolSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the tools that are offered to a model, by name, in any order. */
final class ToolsComparison {
    private final JsonComparison json;

    ToolsComparison(JsonComparison json) {
        this.json = json;
    }

    Optional<Difference> first(List<ToolSpec> recorded, List<ToolSpec> live) {
        Map<String, List<Object>> expected = byName(recorded);
        Map<String, List<Object>> actual = byName(live);
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        return names.stream()
                .flatMap(name -> specs(name, expected.get(name), actual.get(name))
                        .map(mismatch -> mismatch.of(new Cause.ToolsOffered(name)))
                        .stream())
                .findFirst();
    }

    /** A name should stand once, but nothing keeps a tool from being offered twice. */
    private Optional<JsonComparison.Mismatch> specs(
            String name, @Nullable List<Object> recorded, @Nullable List<Object> live) {
        List<Object> expected = recorded == null ? List.of() : recorded;
        List<Object> actual = live == null ? List.of() : live;
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            Optional<JsonComparison.Mismatch> mismatch = json.first(
                    i < expected.size() ? expected.get(i) : null,
                    i < actual.size() ? actual.get(i) : null,
                    "$",
                    Field.toolOffered(name));
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<Object>> byName(List<ToolSpec> tools) {
        return tools.stream()
                .collect(Collectors.groupingBy(
                        ToolSpec::name, Collectors.mapping(ToolsComparison::spec, Collectors.toList())));
    }

    private static Object spec(ToolSpec tool) {
        Map<String, @Nullable Object> spec = new LinkedHashMap<>();
        spec.put("name", tool.name());
        if (tool.description() != null) {
            spec.put("description", tool.description());
        }
        spec.put("parameters", tool.parameters());
        return spec;
    }
}
