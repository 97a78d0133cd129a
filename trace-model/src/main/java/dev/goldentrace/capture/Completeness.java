package dev.goldentrace.capture;

import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Watches that nothing which the agent does misses the boundary. A tool that ran past it shows when its result comes back
 * in a request. Only what the models of this session asked for counts: an older conversation in the agent's memory does
 * not. Nor does a tool that no request offered: a framework answers for itself where a model made a tool up.
 */
final class Completeness {
    private final Map<String, @Nullable Effect> declared = new HashMap<>();
    private final Set<String> offered = new HashSet<>();
    private final Map<String, String> toolById = new HashMap<>();
    private final Set<String> called = new HashSet<>();
    private final Map<ToolUse, Integer> askedWithoutId = new HashMap<>();
    private final Map<String, Integer> calledWithoutId = new HashMap<>();

    void declare(String name, @Nullable Effect effect) {
        declared.merge(name, Objects.requireNonNullElseGet(effect, () -> Effect.ofToolName(name)), (old, now) -> now);
    }

    Effect effect(String name) {
        Effect known = declared.get(name);
        return known != null ? known : Effect.ofToolName(name);
    }

    void asked(ToolUse use) {
        if (use.id().isEmpty()) {
            askedWithoutId.merge(use, 1, Integer::sum);
        } else {
            toolById.put(use.id(), use.name());
        }
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

    /** Takes note of what is called and offered. */
    void note(Request<?> request) {
        if (request instanceof ToolRequest tool) {
            called(tool);
        }
        if (request instanceof LlmRequest llm) {
            llm.tools().forEach(tool -> offered.add(tool.name()));
        }
    }

    /** Looks for results of calls that were not noted. */
    void check(Request<?> request, String owner) {
        if (request instanceof LlmRequest llm) {
            llm.messages().forEach(message -> checkById(message, owner));
            checkByCount(llm.messages(), owner);
        }
    }

    private void called(ToolRequest tool) {
        called.add(tool.id());
        if (!toolById.containsKey(tool.id())) {
            calledWithoutId.merge(tool.name(), 1, Integer::sum);
        }
    }

    private void checkById(Message message, String owner) {
        Message.ToolResult result = message.toolResult();
        String tool = result == null ? null : toolById.get(result.id());
        if (result != null && tool != null && offered.contains(tool) && !called.contains(result.id())) {
            throw ranUnrecorded(owner, tool, "its call <" + result.id() + "> never passed the boundary.");
        }
    }

    /** Without ids a result belongs to the turn before it, and as many may come back as calls passed the boundary. */
    private void checkByCount(List<Message> messages, String owner) {
        Map<String, Integer> results = new HashMap<>();
        Map<ToolUse, Integer> counted = new HashMap<>();
        List<String> expected = new ArrayList<>();
        for (Message message : messages) {
            if (message.toolResult() == null) {
                expected = toolsAskedForWithoutId(message, counted);
            } else if (message.toolResult().id().isEmpty()
                    && expected.remove(message.toolResult().toolName())) {
                results.merge(message.toolResult().toolName(), 1, Integer::sum);
            }
        }
        results.forEach((tool, count) -> {
            int calls = calledWithoutId.getOrDefault(tool, 0);
            if (offered.contains(tool) && count > calls) {
                throw ranUnrecorded(
                        owner, tool, "of its <" + count + "> calls only <" + calls + "> passed the boundary.");
            }
        });
    }

    /** The tools that a turn of this session asks for, a turn that stands twice only as often as it was said. */
    private List<String> toolsAskedForWithoutId(Message message, Map<ToolUse, Integer> counted) {
        List<String> tools = new ArrayList<>();
        for (ToolUse use : message.toolUses()) {
            if (counted.merge(use, 1, Integer::sum) <= askedWithoutId.getOrDefault(use, 0)) {
                tools.add(use.name());
            }
        }
        return tools;
    }

    private static UsageError ranUnrecorded(String owner, String tool, String what) {
        return new UsageError(owner + ": a request carries a result of the tool <" + tool + ">, but " + what
                + " The tool ran unrecorded: hand it to the agent through the adapter.");
    }
}
