package dev.goldentrace.conformance.replay;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.ArrayList;
import java.util.List;

/** A tool as an agent offers it. */
record Tool(String name, String description, List<Property> parameters) {
    Tool {
        parameters = List.copyOf(parameters);
    }

    Tool withDescription(String other) {
        return new Tool(name, other, parameters);
    }

    Tool withParameters(List<Property> other) {
        return new Tool(name, description, other);
    }

    Tool withParameter(int index, Property other) {
        List<Property> changed = new ArrayList<>(parameters);
        changed.set(index, other);
        return withParameters(changed);
    }

    ToolSpecification specification() {
        return ToolSpecification.builder()
                .name(name)
                .description(description)
                .parameters(Property.schema(parameters))
                .build();
    }
}
