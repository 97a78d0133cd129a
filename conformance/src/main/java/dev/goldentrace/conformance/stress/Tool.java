package dev.goldentrace.conformance.stress;

import java.util.List;
import java.util.Map;

/**
 * One tool call that a model asks for.
 *
 * @param name the tool
 * @param arguments what no other call of the test has
 * @param result what it answers; the agents' answers where it runs some
 * @param agents the agents that it runs side by side; none for a plain tool
 * @param handedDown whether they get the tool's own boundary; else there is one, on the tool's own thread
 */
record Tool(String name, Map<String, Object> arguments, String result, List<AgentScript> agents, boolean handedDown) {
    boolean isPlain() {
        return agents.isEmpty();
    }
}
