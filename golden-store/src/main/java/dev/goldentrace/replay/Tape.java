package dev.goldentrace.replay;

import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.ToolRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The recorded calls of a session, and which of them can be read next. */
final class Tape {
    private final List<Recorded> calls;
    private final Map<String, List<Recorded>> byToolUseId;

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

    /** The unread tool calls that can be the given one: those of its id where it has one, else all that can come now. */
    List<Recorded> toolCalls(ToolRequest request) {
        return byToolUseId.containsKey(request.id()) ? openOfSameId(request) : openCalls(CallKind.TOOL);
    }

    /**
     * The unread calls of the given one's id that can come now: those of the newest step first, as some providers use ids
     * again; within a step in their order, as a call that failed may be made again.
     */
    List<Recorded> openOfSameId(ToolRequest request) {
        Map<List<Object>, List<Recorded>> byStep = new LinkedHashMap<>();
        byToolUseId.getOrDefault(request.id(), List.of()).stream()
                .filter(call -> call.isUnread() && call.isOpen())
                .forEach(call -> byStep.computeIfAbsent(call.place(), unseen -> new ArrayList<>())
                        .add(call));
        List<List<Recorded>> newestFirst = new ArrayList<>(byStep.values());
        Collections.reverse(newestFirst);
        return newestFirst.stream().flatMap(List::stream).toList();
    }

    List<Recorded> unread() {
        return calls.stream().filter(Recorded::isUnread).toList();
    }
}
