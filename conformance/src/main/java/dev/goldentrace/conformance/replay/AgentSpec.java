package dev.goldentrace.conformance.replay;

import java.util.List;

/**
 * What an agent is made of and what its user says: all that a mutant can change.
 *
 * @param system its instructions
 * @param settings what it asks of its model
 * @param tools what it offers
 * @param greetings what it said before the user's first turn
 * @param users the user's turns
 * @param rewrite what it makes of the model's replies
 */
record AgentSpec(
        String system,
        Settings settings,
        List<Tool> tools,
        List<String> greetings,
        List<String> users,
        ReplyRewrite rewrite) {
    AgentSpec {
        tools = List.copyOf(tools);
        greetings = List.copyOf(greetings);
        users = List.copyOf(users);
    }

    AgentSpec withSystem(String other) {
        return new AgentSpec(other, settings, tools, greetings, users, rewrite);
    }

    AgentSpec withSettings(Settings other) {
        return new AgentSpec(system, other, tools, greetings, users, rewrite);
    }

    AgentSpec withTools(List<Tool> other) {
        return new AgentSpec(system, settings, other, greetings, users, rewrite);
    }

    AgentSpec withUsers(List<String> other) {
        return new AgentSpec(system, settings, tools, greetings, other, rewrite);
    }

    AgentSpec withRewrite(ReplyRewrite other) {
        return new AgentSpec(system, settings, tools, greetings, users, other);
    }
}
