package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.RunTool;
import dev.goldentrace.replay.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent with one change, and where and why its replay must diverge.
 *
 * @param agentCase whose agent was changed
 * @param agent the changed agent
 * @param outputs what the tools answer where they run and are compared; null where all is answered from the golden
 * @param run the run that must diverge, from 1
 * @param step the step in it, from 1
 * @param cause the cause that must be named
 * @param what the change in words
 */
record Mutant(
        AgentCase agentCase,
        AgentSpec agent,
        @Nullable List<RunTool> outputs,
        int run,
        int step,
        Cause cause,
        String what) {

    static Mutant of(AgentCase agentCase, AgentSpec agent, int run, int step, Cause cause, String what) {
        return new Mutant(agentCase, agent, null, run, step, cause, what);
    }

    static Mutant rewriting(Site site, ReplyRewrite rewrite, Cause cause, String what) {
        AgentSpec agent = site.agentCase()
                .agent()
                .withRewrite((run, step, asked) ->
                        run == site.run() && step == site.step() ? rewrite.rewrite(run, step, asked) : asked);
        return of(site.agentCase(), agent, site.run(), site.step(), cause, what);
    }
}
