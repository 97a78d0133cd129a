package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A call of one of the agent's tools.
 *
 * @param id the id of the {@link ToolUse} that asked for it; empty where there is none
 * @param name the tool
 * @param arguments the arguments as JSON values; empty where there are none or where they are malformed
 * @param malformed the arguments as the model wrote them where they are no JSON object, else null
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ToolRequest(
        String id,
        String name,
        Map<String, @Nullable Object> arguments,
        @Nullable String malformed) implements Request<ToolReply> {

    /** Checks and copies. */
    public ToolRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        arguments = Json.copyOf(arguments);
    }

    /**
     * Makes the request that a model's tool use asks for.
     *
     * @param use the tool use
     * @return the request
     */
    public static ToolRequest of(ToolUse use) {
        return new ToolRequest(use.id(), use.name(), use.arguments(), use.malformed());
    }

    @Override
    public CallKind kind() {
        return CallKind.TOOL;
    }
}
