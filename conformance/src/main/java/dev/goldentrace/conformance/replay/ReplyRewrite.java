package dev.goldentrace.conformance.replay;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.List;

/** What an agent makes of the tool requests in a model's reply before it acts on them. */
@FunctionalInterface
interface ReplyRewrite {
    /** An agent that does as the model says. */
    ReplyRewrite NONE = (run, step, asked) -> asked;

    /**
     * Rewrites a reply.
     *
     * @param run which turn of the user, from 1
     * @param step which reply in it, from 1
     * @param asked what the model asked for
     * @return what the agent takes it for
     */
    List<ToolExecutionRequest> rewrite(int run, int step, List<ToolExecutionRequest> asked);
}
