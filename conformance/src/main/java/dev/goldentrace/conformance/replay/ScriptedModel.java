package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.RunStep;
import dev.goldentrace.conformance.runs.RunTool;
import dev.goldentrace.conformance.runs.Script;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.Usage;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model that answers what the run says it answered, and stops where the run stops. */
final class ScriptedModel implements ChatModel {
    private final Iterator<Optional<RunStep.Model>> replies;
    private final ToolCatalog catalog;
    private final String model;

    ScriptedModel(Script script, ToolCatalog catalog, String model) {
        this.replies = replies(script).iterator();
        this.catalog = catalog;
        this.model = model;
    }

    /** The replies in order, empty where the run stops. */
    private static List<Optional<RunStep.Model>> replies(Script script) {
        List<Optional<RunStep.Model>> replies = new ArrayList<>();
        for (Script.Turn turn : script.turns()) {
            turn.replies().forEach(reply -> replies.add(Optional.of(reply)));
            if (turn.stops()) {
                replies.add(Optional.empty());
            }
        }
        return replies;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        RunStep.Model reply = replies.next().orElseThrow(() -> new Stopped("the recorded run stops here"));
        return ChatResponse.builder()
                .aiMessage(AiMessage.builder()
                        .text(reply.text())
                        .toolExecutionRequests(
                                reply.tools().stream().map(this::request).toList())
                        .build())
                .modelName(model)
                .tokenUsage(tokens(reply.usage()))
                .finishReason(reply.tools().isEmpty() ? FinishReason.STOP : FinishReason.TOOL_EXECUTION)
                .build();
    }

    private ToolExecutionRequest request(RunTool tool) {
        return ToolExecutionRequest.builder()
                .id(tool.id())
                .name(catalog.identifier(tool.name()))
                .arguments(Json.write(tool.arguments()))
                .build();
    }

    private static @Nullable TokenUsage tokens(@Nullable Usage usage) {
        return usage == null
                ? null
                : new TokenUsage(Math.toIntExact(usage.inputTokens()), Math.toIntExact(usage.outputTokens()));
    }
}
