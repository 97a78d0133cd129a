package dev.goldentrace.diff;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import java.util.List;

/**
 * What a step's request adds to what its lane held before: each request repeats the whole conversation, so only this is the
 * step's own. What a tool gave is the tool call's, and no part of it where it was handed on as it came.
 *
 * @param system the system messages
 * @param added what the user, or the agent, says besides
 * @param rewritten whether the request does not go on from the one before it: trimmed, summarised or edited
 */
record Told(List<Message> system, List<Added> added, boolean rewritten) {
    Told {
        system = List.copyOf(system);
        added = List.copyOf(added);
    }

    /**
     * One message.
     *
     * @param index its place in the conversation among those that are no system messages, from 0
     */
    record Added(int index, Message message) {}

    static Told nothing() {
        return new Told(List.of(), List.of(), false);
    }

    static List<Message> conversation(LlmRequest request) {
        return request.messages().stream()
                .filter(message -> message.role() != Role.SYSTEM)
                .toList();
    }

    static List<Message> system(LlmRequest request) {
        return request.messages().stream()
                .filter(message -> message.role() == Role.SYSTEM)
                .toList();
    }
}
