package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.trace.Effect;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Wraps tools and tells the boundary which ones, and what they do to the world. */
final class Tools {
    private final Boundary boundary;
    private final Map<String, Effect> effects = new HashMap<>();
    private final Set<String> declared = new HashSet<>();

    Tools(Boundary boundary) {
        this.boundary = boundary;
    }

    Boundary boundary() {
        return boundary;
    }

    synchronized void effect(String tool, Effect effect) {
        effects.put(tool, effect);
        if (declared.contains(tool)) {
            boundary.declareTool(tool, effect);
        }
    }

    synchronized void declare(String tool, @Nullable Effect annotated) {
        declared.add(tool);
        Effect said = effects.get(tool);
        boundary.declareTool(tool, said != null ? said : annotated);
    }

    ToolExecutor wrap(String tool, Supplier<ToolExecutor> live) {
        declare(tool, null);
        return new TracedToolExecutor(boundary, live, false, text -> null);
    }

    Map<ToolSpecification, ToolExecutor> wrap(Map<ToolSpecification, ToolExecutor> tools) {
        Map<ToolSpecification, ToolExecutor> wrapped = new LinkedHashMap<>();
        tools.forEach((specification, tool) -> wrapped.put(specification, wrap(specification.name(), () -> tool)));
        return wrapped;
    }

    AiServiceTool wrap(AiServiceTool tool) {
        return AiServiceTool.builder()
                .toolSpecification(tool.toolSpecification())
                .toolExecutor(wrap(tool.name(), tool::toolExecutor))
                .returnBehavior(tool.returnBehavior())
                .build();
    }
}
