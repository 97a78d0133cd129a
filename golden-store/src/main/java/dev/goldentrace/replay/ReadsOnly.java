package dev.goldentrace.replay;

import dev.goldentrace.capture.Place;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.ToolRequest;

/**
 * Keeps real tools from changing the world at the word of a golden that came with the change that is being tested: what a
 * replayed model asks for, whoever wrote the golden asks for.
 *
 * @param golden how messages name the golden
 */
record ReadsOnly(String golden) {

    /** To be asked before a tool really runs. */
    void require(String test, ToolRequest tool, Place place) {
        Effect said = place.effect();
        Effect effect = said != null ? said : Effect.ofToolName(tool.name());
        if (effect != Effect.READS) {
            throw refused(test, tool, effect);
        }
    }

    private UsageError refused(String test, ToolRequest tool, Effect effect) {
        return new UsageError(test + ": the tool <" + tool.name() + "> was to run really, and did not"
                + "\n  expected  <a tool that reads>, as the golden came with this change: " + golden
                + "\n  actual    <a tool that " + words(effect) + ">"
                + "\n  why       goldentrace.goldens.changed lists that golden, and what it says is not to reach the world"
                + " before somebody has read it"
                + "\n  then      answer the tool from the golden: -Dgoldentrace.tools=" + tool.name() + "=recorded"
                + "\n            or it only reads: say so with @ToolEffect(Effect.READS) on its method"
                + "\n            or run the test once the golden is on the branch that it was compared with");
    }

    private static String words(Effect effect) {
        return effect == Effect.HANDS_OFF ? "hands off" : "changes state, or does not say what it does";
    }
}
