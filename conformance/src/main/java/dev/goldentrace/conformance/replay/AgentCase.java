package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.conformance.runs.Script;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.replay.ReplayContext;

/**
 * One run as a test: the agent, the world that it met, and whose golden it makes.
 *
 * @param run what the file holds
 * @param script what is heard, said and done
 * @param catalog the tools of its dataset
 * @param agent the agent as it was when it was recorded
 * @param id the golden's identity
 */
record AgentCase(AgentRun run, Script script, ToolCatalog catalog, AgentSpec agent, GoldenId id) {
    String place() {
        return run.place();
    }

    ScriptedWorld world() {
        return new ScriptedWorld(
                new ScriptedModel(script, catalog, agent.settings().model()), new ScriptedTools(script, catalog));
    }

    ReplayContext context() {
        return new ReplayContext(place(), "java -jar conformance/target/conformance.jar replay " + run.file());
    }
}
