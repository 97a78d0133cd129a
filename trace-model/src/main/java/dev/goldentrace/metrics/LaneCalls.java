package dev.goldentrace.metrics;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tool calls that one line of conversation made in one run: sub-agents side by side know nothing of each other.
 *
 * @param steps the calls of each step that made any, in order
 */
record LaneCalls(List<List<Placed>> steps) {

    /** A tool call and where it stands. */
    record Placed(ToolCall call, CallKey key, Result result, String place) {

        static Placed of(ToolCall call, String place) {
            return new Placed(call, CallKey.of(call), Result.of(call), place + ", tool " + call.name());
        }
    }

    static List<LaneCalls> of(Session session) {
        return session.runs().stream().flatMap(run -> of(run).stream()).toList();
    }

    private static List<LaneCalls> of(Run run) {
        Map<String, List<List<Placed>>> lanes = new LinkedHashMap<>();
        add(run.prelude(), run.place(), Step.MAIN_LANE, lanes);
        run.steps().forEach(step -> add(step.calls(), run.place(step), step.lane(), lanes));
        return lanes.values().stream().map(LaneCalls::new).toList();
    }

    private static void add(
            List<? extends Call> calls, String place, String lane, Map<String, List<List<Placed>>> lanes) {
        List<Placed> tools = calls.stream()
                .filter(ToolCall.class::isInstance)
                .map(call -> Placed.of((ToolCall) call, place))
                .toList();
        if (!tools.isEmpty()) {
            lanes.computeIfAbsent(lane, name -> new ArrayList<>()).add(tools);
        }
    }

    List<Placed> calls() {
        return steps.stream().flatMap(List::stream).toList();
    }
}
