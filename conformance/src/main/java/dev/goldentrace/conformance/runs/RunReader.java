package dev.goldentrace.conformance.runs;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.trace.Usage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one line. What is optional may be absent or null; what is there must be of its type. */
final class RunReader {
    private final Path file;
    private final int line;
    private final String place;

    RunReader(Path file, int line, String place) {
        this.file = file;
        this.line = line;
        this.place = place;
    }

    AgentRun read(@Nullable Object json) {
        Map<String, @Nullable Object> run = object(json, "a run");
        List<RunStep> steps = new ArrayList<>();
        for (Object step : list(run, "steps", true)) {
            steps.add(step(object(step, "steps[" + steps.size() + "]"), steps.size()));
        }
        return new AgentRun(
                file,
                line,
                Objects.toString(run.get("dataset"), "unknown"),
                Objects.toString(run.get("model"), "unknown"),
                Objects.toString(run.get("task"), ""),
                run.get("success") instanceof Boolean success ? success : null,
                text(run, "termination"),
                steps);
    }

    private RunStep step(Map<String, @Nullable Object> step, int index) {
        String type = Objects.toString(step.get("type"), "");
        return switch (type) {
            case "user" -> new RunStep.User(text(step, "text"));
            case "llm" -> new RunStep.Model(text(step, "text"), tools(step), usage(step));
            default -> throw wrong("steps[" + index + "].type to be user or llm", type);
        };
    }

    private List<RunTool> tools(Map<String, @Nullable Object> step) {
        List<RunTool> tools = new ArrayList<>();
        for (Object call : list(step, "tool_calls", false)) {
            tools.add(tool(object(call, "a tool call")));
        }
        return tools;
    }

    private RunTool tool(Map<String, @Nullable Object> call) {
        String name = text(call, "name");
        if (name == null || name.isEmpty()) {
            throw wrong("a tool call to have a name", call.get("name"));
        }
        return new RunTool(
                text(call, "id"),
                name,
                arguments(call.get("args")),
                Objects.requireNonNullElse(text(call, "result"), ""),
                Boolean.TRUE.equals(call.get("error")));
    }

    /** A tool takes a JSON object; whatever else the file holds is handed over as its one argument. */
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> arguments(@Nullable Object args) {
        return args instanceof Map<?, ?> object
                ? (Map<String, @Nullable Object>) object
                : java.util.Collections.<String, @Nullable Object>singletonMap("input", args);
    }

    private @Nullable Usage usage(Map<String, @Nullable Object> step) {
        return step.get("input_tokens") instanceof Long input && step.get("output_tokens") instanceof Long output
                ? Usage.of(Math.max(0, input), Math.max(0, output))
                : null;
    }

    private @Nullable String text(Map<String, @Nullable Object> object, String name) {
        Object value = object.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrong(name + " to be a text or null", value);
    }

    private List<?> list(Map<String, @Nullable Object> object, String name, boolean required) {
        Object value = object.get(name);
        if (value instanceof List<?> items) {
            return items;
        }
        if (value == null && !required) {
            return List.of();
        }
        throw wrong(name + " to be a list", value);
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> object(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> object) {
            return (Map<String, @Nullable Object>) object;
        }
        throw wrong(what + " to be an object", value);
    }

    private BadInput wrong(String expected, @Nullable Object actual) {
        return new BadInput(place + ": expected " + expected + ", found <" + actual + ">.");
    }
}
