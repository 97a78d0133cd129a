package dev.goldentrace.conformance.replay;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.tool.ToolExecutor;

/** A world that must not be reached: it counts and refuses whoever tries. */
final class NoWorld implements World {
    private int liveCalls;

    int liveCalls() {
        return liveCalls;
    }

    @Override
    public ChatModel model() {
        liveCalls++;
        throw new IllegalStateException("a client of the model was built in a replay");
    }

    @Override
    public ToolExecutor tools() {
        return (request, memory) -> {
            liveCalls++;
            throw new IllegalStateException("the tool " + request.name() + " ran in a replay");
        };
    }
}
