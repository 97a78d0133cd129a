package dev.goldentrace.conformance.replay;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.tool.ToolExecutor;

/** What an agent reaches where its calls are live. */
interface World {
    /** Builds the model's client. */
    ChatModel model();

    /** What answers every tool. */
    ToolExecutor tools();
}
