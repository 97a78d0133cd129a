package dev.goldentrace.replay;

import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.ToolRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /**
     * An unread call that was over before the given LLM call of its lane began. A call without a tool use's id stands in the
     * lane whose step was the newest: where lanes ran side by side, it may be any other's.
     */
    Optional<Recorded> dueBefore(Recorded next) {
        return calls.stream()
                .filter(call -> call.isDueBefore(next) && call.wasOverBefore(next))
                .filter(call -> !call.toolUseId().isEmpty() || isAlone(call))
                .findFirst();
    }

    /** A lane of an agent that runs as a tool is over before its caller goes on. */
    private boolean isAlone(Recorded call) {
        return calls.stream()
                .filter(other -> other.run() == call.run() && !other.lane().equals(call.lane()))
                .allMatch(other -> other.lane().startsWith(call.lane() + "/"));
    }

    List<Recorded> unread() {
        return calls.stream().filter(Recorded::isUnread).toList();
    }
}
