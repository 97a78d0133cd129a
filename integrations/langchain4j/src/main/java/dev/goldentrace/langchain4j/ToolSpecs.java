package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.ToolSpec;
import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tools as they are offered to a model, as JSON values and as the trace has them. */
final class ToolSpecs {
    private ToolSpecs() {}

    static Map<String, @Nullable Object> toMap(ToolSpecification specification) {
        return Json.object(specification.toJson()).orElseThrow();
    }

    static ToolSpecification fromMap(Map<String, @Nullable Object> specification) {
        return ToolSpecification.fromJson(Json.write(specification));
    }

    static ToolSpec toSpec(Map<String, @Nullable Object> specification) {
        return new ToolSpec(
                String.valueOf(specification.get("name")),
                specification.get("description") instanceof String text ? text : null,
                Schemas.inner(specification, "parameters"));
    }

    /** What a provider reads of a tool beside its name, description and parameters, by the tool's name; empty mostly. */
    static Map<String, @Nullable Object> settings(Collection<Map<String, @Nullable Object>> specifications) {
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> specification : specifications) {
            Map<String, @Nullable Object> rest = new LinkedHashMap<>(specification);
            rest.keySet().removeAll(List.of("name", "description", "parameters"));
            if (!rest.isEmpty()) {
                settings.put(String.valueOf(specification.get("name")), rest);
            }
        }
        return settings;
    }
}
