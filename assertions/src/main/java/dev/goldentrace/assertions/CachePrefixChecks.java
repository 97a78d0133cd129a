package dev.goldentrace.assertions;

import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether each request begins with the one before it in its lane, so that the provider's prompt cache can be used. Tools and
 * the model come before the messages in what is cached.
 *
 * @param session the session or a part of it
 */
record CachePrefixChecks(Session session) {

    @Nullable
    Failure extendsPrefix() {
        Map<String, LlmCall> before = new HashMap<>();
        for (Step step : session.steps()) {
            LlmCall previous = before.put(step.lane(), step.llm());
            String difference = previous == null
                    ? null
                    : difference(previous.request(), step.llm().request());
            if (difference != null) {
                return failure(step, difference);
            }
        }
        return null;
    }

    private Failure failure(Step step, String difference) {
        return new Failure(
                "to extend the prompt cache's prefix",
                "each request of a lane to begin with the one before it",
                Places.of(session, step.llm()) + ": " + difference,
                "what comes before the first difference is all that a cache can give: put what changes at the end");
    }

    private static @Nullable String difference(LlmRequest previous, LlmRequest next) {
        if (!Objects.equals(previous.model(), next.model())) {
            return "another model, <" + next.model() + "> after <" + previous.model() + ">";
        }
        if (!previous.tools().equals(next.tools())) {
            return "other tools, or in another order";
        }
        return difference(previous.messages(), next.messages());
    }

    private static @Nullable String difference(List<Message> previous, List<Message> next) {
        for (int i = 0; i < previous.size(); i++) {
            String place = "message " + (i + 1) + " (" + previous.get(i).role().word() + ")";
            if (i >= next.size()) {
                return place + " is gone";
            }
            if (!previous.get(i).equals(next.get(i))) {
                return place + " is <" + Shown.value(next.get(i).text()) + ">, before <"
                        + Shown.value(previous.get(i).text()) + ">";
            }
        }
        return null;
    }
}
