package dev.goldentrace.replay;

import java.util.Map;

/** Says where to look first when a replay diverges. */
final class Mending {
    private static final Map<Class<? extends Cause>, String> BY_CAUSE = Map.ofEntries(
            Map.entry(Cause.SystemPrompt.class, "the system prompt, or what is filled into it"),
            Map.entry(Cause.UserMessage.class, "what the test says to the agent, or what the agent makes of it"),
            Map.entry(Cause.History.class, "the agent's memory: it no longer hands back what was said as it did"),
            Map.entry(Cause.ToolsOffered.class, "the tool's name, description or parameters"),
            Map.entry(Cause.ResponseSchema.class, "the type that the answer is asked for in"),
            Map.entry(Cause.ModelOrParameters.class, "the model's settings"),
            Map.entry(Cause.ToolCalled.class, "the agent: the model asked for the recorded tool"),
            Map.entry(Cause.ToolArguments.class, "the agent: the model asked for the recorded arguments"),
            Map.entry(Cause.ExtraCall.class, "the agent: it made no such call when it was recorded"),
            Map.entry(Cause.CallNeverMade.class, "the agent: it made this call when it was recorded"),
            Map.entry(Cause.Order.class, "the agent: something that comes before is now left out or comes later"));

    private Mending() {}

    static String of(Difference difference) {
        if (difference.cause() instanceof Cause.ToolOutput output) {
            return output.ran()
                    ? "the tool, or the data that it works on"
                    : "the agent: the model no longer sees what the tool returned";
        }
        return BY_CAUSE.getOrDefault(difference.cause().getClass(), "what the agent sends");
    }
}
