package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A tool as it is offered to the model.
 *
 * @param name the tool
 * @param description what the model reads about it, or null
 * @param parameters the JSON Schema of its arguments; empty where it takes none
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ToolSpec(String name, @Nullable String description, Map<String, @Nullable Object> parameters) {
    /** Checks and copies. */
    public ToolSpec {
        Objects.requireNonNull(name, "name");
        parameters = Json.copyOf(parameters);
    }
}
