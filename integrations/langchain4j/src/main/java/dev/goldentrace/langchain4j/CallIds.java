package dev.goldentrace.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Gives an id to tool calls whose provider gave none. LangChain4j keys results by id, name and arguments, so that two
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
        Set<String> seen = new HashSet<>();
        List<ToolExecutionRequest> distinct = new ArrayList<>(requests.size());
        for (ToolExecutionRequest request : requests) {
            boolean usable = !isMissing(request.id()) && seen.add(request.id());
            distinct.add(usable ? request : request.toBuilder().id(next()).build());
        }
        return distinct;
    }
}
