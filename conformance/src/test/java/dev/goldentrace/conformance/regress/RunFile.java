package dev.goldentrace.conformance.regress;

import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.conformance.runs.AgentRuns;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes files of small runs of our own. */
final class RunFile {
    private final List<String> lines = new ArrayList<>();

    /** A run whose agent makes one call, which gives {@code ok}, and says that it is done. */
    RunFile run(String task, boolean success, String tool, Map<String, ?> arguments) {
        return run(task, success, List.of(call(tool, arguments, "ok", false)));
    }

    RunFile run(String task, boolean success, List<Map<String, ?>> calls) {
        return line(Map.of(
                "dataset",
                "shop",
                "model",
                "m",
                "task",
                task,
                "success",
                success,
                "steps",
                List.of(user("Money back!"), llm(calls, null), llm(List.of(), "Done."))));
    }

    RunFile line(Map<String, ?> run) {
        lines.add(Json.write(run));
        return this;
    }

    static Map<String, ?> user(String text) {
        return Map.of("type", "user", "text", text);
    }

    static Map<String, Object> llm(List<Map<String, ?>> calls, String text) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("type", "llm");
        step.put("text", text);
        step.put("tool_calls", calls);
        return step;
    }

    static Map<String, ?> call(String tool, Object arguments, String result, boolean error) {
        return Map.of("name", tool, "args", arguments, "result", result, "error", error);
    }

    Path write(Path folder) {
        try {
            return Files.write(folder.resolve("runs.ndjson"), lines);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<AgentRun> read(Path folder) {
        return AgentRuns.read(List.of(write(folder)));
    }
}
