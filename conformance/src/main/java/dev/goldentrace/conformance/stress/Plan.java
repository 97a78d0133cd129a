package dev.goldentrace.conformance.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One test: the agent that it asks, and conversations that go on beside it.
 *
 * @param number from 1
 * @param main the agent that is asked
 * @param beside agents that run while the first turn of the main one does, in lanes of their own
 * @param named whether those lanes are named, or found from the conversations
 */
record Plan(int number, AgentScript main, List<AgentScript> beside, boolean named) {

    /** All agents of the test, the main one first. */
    List<AgentScript> agents() {
        List<AgentScript> all = new ArrayList<>();
        Stream.concat(Stream.of(main), beside.stream()).forEach(agent -> add(agent, all));
        return all;
    }

    private static void add(AgentScript agent, List<AgentScript> all) {
        all.add(agent);
        agent.turns().stream()
                .flatMap(turn -> turn.steps().stream())
                .flatMap(reply -> reply.tools().stream())
                .flatMap(tool -> tool.agents().stream())
                .forEach(inner -> add(inner, all));
    }
}
