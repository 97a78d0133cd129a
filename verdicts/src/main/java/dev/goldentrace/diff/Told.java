package dev.goldentrace.diff;

import dev.goldentrace.trace.Message;
import java.util.List;

/**
 * What a step's request adds to what its lane held before: each request repeats the whole conversation, so only this is the
 * step's own. What a tool gave is the tool call's, and no part of it where it was handed on as it came.
 *
 * @param added what the user, or the agent, says besides
 * @param rewritten whether the request does not go on from the one before it: trimmed, summarised or edited
 */
record Told(List<Added> added, boolean rewritten) {
    Told {
        added = List.copyOf(added);
    }

    /**
     * One message.
     *
     * @param index its place in the conversation among those that are no system messages, from 0
     */
    record Added(int index, Message message) {}

    static Told nothing() {
        return new Told(List.of(), false);
    }
}
