package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Finds loops: the same tool with the same arguments and the same result, several times in one run. Asking for the same
 * result leaves out an agent that looks again after it did something.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Loops {
    private Loops() {}

    /**
     * One loop.
     *
     * @param call the repeated call in words, such as {@code get_order(order=1001)}
     * @param times how often it was made
     * @param place where it stands the first time, such as {@code run 1, step 2, tool get_order}
     */
    public record Loop(String call, int times, String place) {}

    /**
     * Finds the loops of a session.
     *
     * @param session the session
     * @param times from how many times on it is a loop, at least 2
     * @return the loops, in the order of their first calls
     */
    public static List<Loop> in(Session session, int times) {
        return byKey(session, times).values().stream().toList();
    }

    /** Loops by what is repeated, so that sessions can be compared. */
    static Map<String, Loop> byKey(Session session, int times) {
        Map<String, Loop> loops = new LinkedHashMap<>();
        for (Run run : session.runs()) {
            repeated(run).forEach((key, calls) -> {
                if (calls.size() >= times) {
                    loops.merge(key, loop(calls), (first, second) -> first.times() >= second.times() ? first : second);
                }
            });
        }
        return loops;
    }

    private static Map<String, List<Placed<ToolCall>>> repeated(Run run) {
        Map<String, List<Placed<ToolCall>>> calls = new LinkedHashMap<>();
        Placed.tools(run)
                .forEach(placed -> calls.computeIfAbsent(key(placed.call()), key -> new ArrayList<>())
                        .add(placed));
        return calls;
    }

    private static Loop loop(List<Placed<ToolCall>> calls) {
        return new Loop(
                Shown.call(calls.get(0).call()), calls.size(), calls.get(0).place());
    }

    private static String key(ToolCall call) {
        String result = call.reply()
                .map(reply -> reply.error() + " " + reply.text())
                .orElseGet(() -> call.error().map(CallError::message).orElse("cancelled"));
        return call.name() + " " + Canonical.write(Shape.argumentsOf(call.request())) + " " + result;
    }
}
