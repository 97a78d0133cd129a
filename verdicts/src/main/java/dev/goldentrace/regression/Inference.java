package dev.goldentrace.regression;

import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which kind of contract accepted recordings show. */
final class Inference {
    private Inference() {}

    static Contract.Kind kind(List<Session> accepted) {
        Map<String, Effect> tools = tools(accepted);
        if (tools.containsValue(Effect.CHANGES)) {
            return Contract.Kind.STATE_CHANGES;
        }
        if (!tools.isEmpty() && LastToolTerms.of(accepted).isAgreed()) {
            return Contract.Kind.LAST_TOOL;
        }
        return AnswerTerms.of(accepted).isAgreed() ? Contract.Kind.ANSWER : Contract.Kind.NOTHING;
    }

    /** All tools offered or called. What a call says of its tool's effect wins over what the name says. */
    private static Map<String, Effect> tools(List<Session> accepted) {
        Map<String, Effect> effects = new HashMap<>();
        for (Session session : accepted) {
            session.steps().stream()
                    .flatMap(step -> step.llm().request().tools().stream())
                    .map(ToolSpec::name)
                    .forEach(name -> effects.computeIfAbsent(name, Effect::ofToolName));
        }
        accepted.stream().flatMap(session -> session.toolCalls().stream()).forEach(call -> said(call, effects));
        return effects;
    }

    private static void said(ToolCall call, Map<String, Effect> effects) {
        effects.put(call.name(), call.effect());
    }
}
