package dev.goldentrace.conformance.replay;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Set;

/** An agent's own layer between its model and {@code AiServices}; here it is where agents go wrong. */
final class Middleware implements ChatModel {
    private final ChatModel model;
    private final ReplyRewrite rewrite;
    private int run;
    private int step;

    Middleware(ChatModel model, ReplyRewrite rewrite) {
        this.model = model;
        this.rewrite = rewrite;
    }

    void nextRun() {
        run++;
        step = 0;
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
        return rewritten(model.chat(request, options));
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        return rewritten(model.chat(request));
    }

    private ChatResponse rewritten(ChatResponse response) {
        step++;
        List<ToolExecutionRequest> asked = response.aiMessage().toolExecutionRequests();
        List<ToolExecutionRequest> now = rewrite.rewrite(run, step, asked);
        return now.equals(asked)
                ? response
                : response.toBuilder()
                        .aiMessage(response.aiMessage().toBuilder()
                                .toolExecutionRequests(now)
                                .build())
                        .build();
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return model.defaultRequestParameters();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return model.supportedCapabilities();
    }

    @Override
    public ModelProvider provider() {
        return model.provider();
    }
}
