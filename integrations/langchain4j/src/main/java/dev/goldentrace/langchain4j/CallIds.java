package dev.goldentrace.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Gives an id to tool calls whose provider gave none, or one that another call of the same message has. LangChain4j keys results by id, name and arguments, so that two
 * calls that are equal in all three would get one result.
 */
final class CallIds {
    private final String prefix;
    private final AtomicInteger given = new AtomicInteger();

    CallIds(String prefix) {
        this.prefix = prefix;
    }

    String next() {
        return prefix + given.incrementAndGet();
    }

    static boolean isMissing(@Nullable String id) {
        return id == null || id.isBlank();
    }

    List<ToolExecutionRequest> distinct(List<ToolExecutionRequest> requests) {
        return distinct(requests, index -> next());
    }

    static List<ToolExecutionRequest> distinct(List<ToolExecutionRequest> requests, IntFunction<String> another) {
        Set<String> seen = new HashSet<>();
        List<ToolExecutionRequest> distinct = new ArrayList<>(requests.size());
        for (ToolExecutionRequest request : requests) {
            boolean usable = !isMissing(request.id()) && seen.add(request.id());
            String id = usable ? request.id() : another.apply(distinct.size());
            distinct.add(request.toBuilder().id(id).build());
        }
        return distinct;
    }
}
