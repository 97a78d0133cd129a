package dev.goldentrace.regression;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A call and where it stands.
 *
 * @param call the call
 * @param place such as {@code run 1, step 2, tool refund_item}
 * @param <C> the kind of call
 */
record Placed<C extends Call>(C call, String place) {

    /** All tool calls of a session, in order. */
    static List<Placed<ToolCall>> tools(Session session) {
        return session.runs().stream().flatMap(run -> tools(run).stream()).toList();
    }

    /** All tool calls of a run, in order. */
    static List<Placed<ToolCall>> tools(Run run) {
        List<Placed<ToolCall>> tools = new ArrayList<>();
        run.prelude().forEach(call -> addTool(call, of(run), tools));
        for (Step step : run.steps()) {
            step.calls().forEach(call -> addTool(call, of(run, step), tools));
        }
        return tools;
    }

    /** All LLM calls of a session, in order. */
    static Stream<Placed<LlmCall>> llms(Session session) {
        return session.runs().stream()
                .flatMap(run -> run.steps().stream().map(step -> new Placed<>(step.llm(), of(run, step))));
    }

    static String of(Run run) {
        return run.place();
    }

    static String of(Run run, Step step) {
        return run.place(step);
    }

    private static void addTool(Call call, String place, List<Placed<ToolCall>> tools) {
        if (call instanceof ToolCall tool) {
            tools.add(new Placed<>(tool, place + ", tool " + tool.name()));
        }
    }
}
