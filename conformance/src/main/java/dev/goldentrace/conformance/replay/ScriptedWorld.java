package dev.goldentrace.conformance.replay;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.tool.ToolExecutor;

/** The world as the run had it. */
record ScriptedWorld(ChatModel model, ToolExecutor tools) implements World {}
