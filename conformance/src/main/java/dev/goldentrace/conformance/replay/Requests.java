package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.RunTool;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.ToolUse;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tool requests that a model did not make where they are made. */
final class Requests {
    private Requests() {}

    static ToolExecutionRequest of(Site site, RunTool tool, String id) {
        return of(site.identifier(tool), tool.arguments(), id);
    }

    static ToolExecutionRequest of(String name, Map<String, @Nullable Object> arguments, String id) {
        return ToolExecutionRequest.builder()
                .id(id)
                .name(name)
                .arguments(Json.write(arguments))
                .build();
    }

    /** Puts a request among those of a reply. */
    static ReplyRewrite inserting(ToolExecutionRequest request, int index) {
        return (run, step, asked) -> {
            List<ToolExecutionRequest> more = new ArrayList<>(asked);
            more.add(Math.min(index, more.size()), request);
            return more;
        };
    }

    /** Whether a request is what the recorded reply at a site asks for. */
    static boolean isAskedAt(Site site, Golden golden, ToolExecutionRequest request) {
        return site.uses(golden).stream().anyMatch(use -> same(golden, use, request));
    }

    /** Whether a request is what a recorded reply after a site asks for. */
    static boolean isAskedAfter(Site site, Golden golden, ToolExecutionRequest request) {
        return after(site).anyMatch(later -> isAskedAt(later, golden, request));
    }

    static Stream<Site> after(Site site) {
        return Site.of(site.agentCase()).stream().filter(site::isBefore);
    }

    private static boolean same(Golden golden, ToolUse use, ToolExecutionRequest request) {
        return use.name().equals(request.name())
                && Sameness.same(
                        golden,
                        use.arguments(),
                        Json.object(request.arguments()).orElseThrow());
    }
}
