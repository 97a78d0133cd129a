package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.RunTool;
import dev.goldentrace.conformance.runs.Script;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.Iterator;

/** Tools that answer what the run says they answered, in its order. */
final class ScriptedTools implements ToolExecutor {
    private final ToolCatalog catalog;
    private final Iterator<RunTool> calls;

    ScriptedTools(Script script, ToolCatalog catalog) {
        this(script.tools().iterator(), catalog);
    }

    ScriptedTools(Iterator<RunTool> calls, ToolCatalog catalog) {
        this.catalog = catalog;
        this.calls = calls;
    }

    @Override
    public String execute(ToolExecutionRequest request, Object memoryId) {
        RunTool call = calls.next();
        if (!catalog.identifier(call.name()).equals(request.name())) {
            throw new AssertionError("the run calls " + call.name() + " next, the agent called " + request.name());
        }
        if (call.error() && !call.result().isBlank()) {
            throw new ToolFailed(call.result());
        }
        return call.result();
    }

    @Override
    public ToolExecutionResult executeWithContext(ToolExecutionRequest request, InvocationContext context) {
        return ToolExecutionResult.builder()
                .resultText(execute(request, "default"))
                .build();
    }
}
