package dev.goldentrace.capture;

import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.ToolRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Watches that nothing which the agent does misses the boundary. */
final class Completeness {
    private final Map<String, @Nullable Effect> declared = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> called = new HashSet<>();

    void declare(String name, @Nullable Effect effect) {
        declared.merge(name, Objects.requireNonNullElseGet(effect, () -> Effect.ofToolName(name)), (old, now) -> now);
    }

    Effect effect(String name) {
        Effect known = declared.get(name);
        return known != null ? known : Effect.ofToolName(name);
    }

    void asked(String toolUseId) {
        asked.add(toolUseId);
    }

    void requireDeclared(Collection<String> offered, String owner) {
        Set<String> missing = new TreeSet<>(offered);
        missing.removeAll(declared.keySet());
        if (!missing.isEmpty()) {
            throw new UsageError(
                    owner + ": the model is offered tools that are not wrapped: <"
                            + String.join(">, <", missing)
                            + ">. They would run unrecorded and unchecked."
                            + " Hand them to the agent through the adapter, as in traced.tools(MyTools.class, () -> new MyTools()).");
        }
    }

    /** A tool that ran past the boundary shows when its result comes back in a request. */
    void check(Request<?> request, String owner) {
        if (request instanceof ToolRequest tool) {
            called.add(tool.id());
        }
        if (request instanceof LlmRequest llm) {
            Set<String> offered = new HashSet<>();
            llm.tools().forEach(tool -> offered.add(tool.name()));
            llm.messages().forEach(message -> check(message, offered, owner));
        }
    }

    private void check(Message message, Set<String> offered, String owner) {
        Message.ToolResult result = message.toolResult();
        if (result != null
                && !result.id().isEmpty()
                && asked.contains(result.id())
                && offered.contains(result.toolName())
                && !called.contains(result.id())) {
            throw new UsageError(owner + ": a request carries a result of the tool <" + result.toolName()
                    + ">, but its call <" + result.id() + "> never passed the boundary."
                    + " The tool ran unrecorded: hand it to the agent through the adapter.");
        }
    }
}
