package dev.goldentrace.regression;

import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which tools sessions call. */
final class Tools {
    private Tools() {}

    static Set<String> called(List<Session> sessions) {
        Set<String> names = new LinkedHashSet<>();
        sessions.forEach(session -> session.toolCalls().forEach(call -> names.add(call.name())));
        return names;
    }

    static Set<String> calledByAll(List<Session> sessions) {
        Set<String> names = called(sessions);
        sessions.forEach(session -> names.retainAll(called(List.of(session))));
        return names;
    }

    /** The first call, and how many there are, of each tool that no accepted recording calls. */
    static List<NewTool> unknown(Comparison comparison, Predicate<ToolCall> wanted) {
        Set<String> known = called(comparison.accepted());
        Map<String, List<Placed<ToolCall>>> unknown = new LinkedHashMap<>();
        for (Placed<ToolCall> placed : Placed.tools(comparison.candidate())) {
            if (!known.contains(placed.call().name()) && wanted.test(placed.call())) {
                unknown.computeIfAbsent(placed.call().name(), name -> new ArrayList<>())
                        .add(placed);
            }
        }
        return unknown.values().stream()
                .map(calls -> new NewTool(calls.get(0), calls.size()))
                .toList();
    }

    /** A tool that the accepted recordings do not call. */
    record NewTool(Placed<ToolCall> first, int calls) {

        String describe() {
            return Shown.call(first.call()) + (calls > 1 ? " and " + (calls - 1) + " more of the tool" : "");
        }
    }
}
