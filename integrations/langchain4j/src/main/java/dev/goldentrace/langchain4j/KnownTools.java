package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.ToolSpec;
import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tools that were offered before: an agent offers the same objects in each request, and to turn them into JSON is slow. */
final class KnownTools {
    /** An agent that makes its tools anew for each request would fill the memory. */
    private static final int MOST = 256;

    private final IdentityHashMap<ToolSpecification, Map<String, @Nullable Object>> maps = new IdentityHashMap<>();
    private final IdentityHashMap<Map<String, @Nullable Object>, ToolSpec> specs = new IdentityHashMap<>();

    synchronized Map<String, @Nullable Object> map(ToolSpecification specification) {
        forgetWhereTooMany(maps);
        return maps.computeIfAbsent(specification, ToolSpecs::toMap);
    }

    synchronized List<ToolSpec> specs(List<Map<String, @Nullable Object>> tools) {
        forgetWhereTooMany(specs);
        return tools.stream()
                .map(tool -> specs.computeIfAbsent(tool, ToolSpecs::toSpec))
                .toList();
    }

    private static void forgetWhereTooMany(IdentityHashMap<?, ?> known) {
        if (known.size() > MOST) {
            known.clear();
        }
    }
}
