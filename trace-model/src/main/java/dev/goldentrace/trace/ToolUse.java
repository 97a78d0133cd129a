package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A model's request to call a tool.
 *
 * @param id the provider's id of the call; empty where the provider gives none
 * @param name the tool
 * @param arguments the arguments as JSON values; empty where there are none or where they are malformed
 * @param malformed the arguments as the model wrote them where they are no JSON object, else null
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ToolUse(
        String id,
        String name,
        Map<String, @Nullable Object> arguments,
        @Nullable String malformed) {

    /** Checks and copies. */
    public ToolUse {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        arguments = Json.copyOf(arguments);
    }

    /**
     * Makes a tool use whose arguments are a JSON object.
     *
     * @param id the provider's id
     * @param name the tool
     * @param arguments the arguments
     * @return the tool use
     */
    public static ToolUse of(String id, String name, Map<String, ? extends @Nullable Object> arguments) {
        return new ToolUse(id, name, Json.copyOf(arguments), null);
    }

    /**
     * Reads the arguments as a model wrote them.
     *
     * @param id the provider's id
     * @param name the tool
     * @param json the arguments; blank counts as no arguments, and what is no JSON object is kept as {@link #malformed}
     * @return the tool use
     */
    public static ToolUse parse(String id, String name, @Nullable String json) {
        if (json == null || json.isBlank()) {
            return new ToolUse(id, name, Map.of(), null);
        }
        return Json.object(json)
                .map(arguments -> new ToolUse(id, name, arguments, null))
                .orElseGet(() -> new ToolUse(id, name, Map.of(), json));
    }

    /** {@return the arguments as JSON text: as the model wrote them where malformed, else compact} */
    public String argumentsJson() {
        return malformed != null ? malformed : Json.write(arguments);
    }
}
