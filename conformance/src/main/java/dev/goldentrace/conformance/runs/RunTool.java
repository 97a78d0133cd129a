package dev.goldentrace.conformance.runs;

import dev.goldentrace.trace.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool call and what came of it.
 *
 * @param id the provider's id; null where the file has none
 * @param name the tool, as the file names it
 * @param arguments JSON values
 * @param result what the tool answered
 * @param error whether the answer is an error
 */
public record RunTool(
        @Nullable String id, String name, Map<String, @Nullable Object> arguments, String result, boolean error) {
    /** Copies the arguments. */
    public RunTool {
        arguments = Json.copyOf(arguments);
    }
}
