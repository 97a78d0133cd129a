package dev.goldentrace.conformance.stress;

import java.util.List;

/**
 * One agent: what it is told, and what its model answers.
 *
 * @param name names it in its test
 * @param system its system prompt, which no other agent of the test has
 * @param turns what it is asked, one after the other in one conversation
 */
record AgentScript(String name, String system, List<Turn> turns) {

    /**
     * One request to the agent.
     *
     * @param user what it is asked
     * @param steps the model's replies, only the last of which asks for no tools
     */
    record Turn(String user, List<Reply> steps) {}

    /**
     * One reply of its model.
     *
     * @param text what it says
     * @param way how the call is made
     * @param tools the tools that it asks for, which the agent runs side by side
     */
    record Reply(String text, Way way, List<Tool> tools) {}

    /** How an LLM call is made. */
    enum Way {
        BLOCKING,
        STREAMED,
        /** From a thread of its own. */
        ELSEWHERE
    }

    int steps() {
        return turns.stream().mapToInt(turn -> turn.steps().size()).sum();
    }
}
