package dev.goldentrace.benchmarks;

import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What real agents said and did, out of the files that the conformance runner reads as well: a list of turns for each run. */
final class RealTurns {
    private RealTurns() {}

    /** The runs of {@code agent_runs_*.ndjson} in a folder. */
    static List<List<Turn>> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<List<Turn>> runs = new ArrayList<>();
            for (Path file : files.filter(RealTurns::holdsRuns).sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> runs.add(run(line)));
            }
            return runs;
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the agent runs in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static boolean holdsRuns(Path file) {
        return file.getFileName().toString().matches("agent_runs_.*\\.ndjson");
    }

    private static List<Turn> run(String line) {
        List<Turn> turns = new ArrayList<>();
        String user = "";
        for (Map<String, @Nullable Object> step : objects(Json.object(line).orElseThrow(), "steps")) {
            String text = Objects.toString(step.get("text"), "");
            if (Objects.equals(step.get("type"), "user")) {
                user = text;
            } else {
                turns.addAll(turns(user, text, step));
                user = "";
            }
        }
        return turns;
    }

    private static List<Turn> turns(String user, String answer, Map<String, @Nullable Object> step) {
        List<Turn> turns = new ArrayList<>();
        for (Map<String, @Nullable Object> call : objects(step, "tool_calls")) {
            turns.add(new Turn("", arguments(call), Objects.toString(call.get("result"), ""), ""));
        }
        turns.add(new Turn(user, Map.of(), "", answer));
        return turns;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> arguments(Map<String, @Nullable Object> call) {
        return call.get("args") instanceof Map<?, ?> object ? (Map<String, @Nullable Object>) object : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> objects(Map<String, @Nullable Object> holder, String name) {
        return holder.get(name) instanceof List<?> list ? (List<Map<String, @Nullable Object>>) list : List.of();
    }
}
