package dev.goldentrace.replay;

import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.ToolRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The recorded calls of a session, and which of them can be read next. */
final class Tape {
    private final List<Recorded> calls;
    private final Map<String, Recorded> byToolUseId;

    Tape(List<Recorded> calls) {
        this.calls = calls;
        this.byToolUseId = Recorded.byToolUseId(calls);
    }

    List<Recorded> calls() {
        return calls;
    }

    /** The next LLM call of each lane, that of the given lane first. */
    List<Recorded> frontier(String lane) {
        Map<String, Recorded> next = new LinkedHashMap<>();
        calls.stream()
                .filter(call -> call.isLlm() && call.isUnread())
                .forEach(call -> next.putIfAbsent(call.lane(), call));
        List<Recorded> frontier = new ArrayList<>();
        if (next.containsKey(lane)) {
            frontier.add(next.remove(lane));
        }
        frontier.addAll(next.values());
        return frontier;
    }

    List<Recorded> unreadLlmCalls() {
        return calls.stream().filter(call -> call.isLlm() && call.isUnread()).toList();
    }

    /** The unread calls of a kind that can come now. */
    List<Recorded> openCalls(CallKind kind) {
        return calls.stream()
                .filter(call -> call.call().kind() == kind && call.isUnread() && call.isOpen())
                .toList();
    }

    /** The unread tool calls that can be the given one: the one of its id where it has one, else all that can come now. */
    List<Recorded> toolCalls(ToolRequest request) {
        Recorded same = byToolUseId.get(request.id());
        if (same != null) {
            return same.isUnread() && same.isOpen() ? List.of(same) : List.of();
        }
        return openCalls(CallKind.TOOL);
    }

    /** The recorded call with the id of the given one, read or not. */
    List<Recorded> sameId(ToolRequest request) {
        Recorded same = byToolUseId.get(request.id());
        return same == null ? List.of() : List.of(same);
    }

    List<Recorded> unread() {
        return calls.stream().filter(Recorded::isUnread).toList();
    }
}
