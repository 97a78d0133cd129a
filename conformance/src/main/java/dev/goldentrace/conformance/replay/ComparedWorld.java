package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.RunTool;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.List;

/** A world whose tools answer, so that their answers are compared; its model must not be reached. */
final class ComparedWorld implements World {
    private final NoWorld none = new NoWorld();
    private final ToolExecutor tools;

    ComparedWorld(AgentCase agentCase, List<RunTool> outputs) {
        this.tools = new ScriptedTools(outputs.iterator(), agentCase.catalog());
    }

    int liveCalls() {
        return none.liveCalls();
    }

    @Override
    public ChatModel model() {
        return none.model();
    }

    @Override
    public ToolExecutor tools() {
        return tools;
    }
}
