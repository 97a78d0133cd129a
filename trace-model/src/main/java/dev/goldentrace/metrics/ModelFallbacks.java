package dev.goldentrace.metrics;

import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds LLM calls that failed and were followed, in the same run and lane, by a call of another model. Models are compared as
 * they were asked for, as a provider may answer with a dated name of the same model.
 */
final class ModelFallbacks {
    private ModelFallbacks() {}

    static boolean in(Session session) {
        return session.runs().stream().anyMatch(ModelFallbacks::in);
    }

    private static boolean in(Run run) {
        Map<String, LlmCall> last = new HashMap<>();
        for (Step step : run.steps()) {
            LlmCall before = last.put(step.lane(), step.llm());
            if (before != null && before.error().isPresent() && isOther(before, step.llm())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOther(LlmCall before, LlmCall now) {
        String asked = before.request().model();
        String next = now.request().model();
        return asked != null && next != null && !asked.equals(next);
    }
}
