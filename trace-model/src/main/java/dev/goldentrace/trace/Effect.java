package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Says what a tool does to the world.
 *
 * <p>Where nobody says it, the tool's name does: {@code get_order} reads, {@code transfer_to_human} hands off, anything
 * unknown changes state, because a change that passes for a look-up is the dearer mistake.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Effect {
    /** It looks something up, or thinks. */
    READS,
    /** It changes the state of the world. */
    CHANGES,
    /** It gives the conversation to somebody else. */
    HANDS_OFF;

    /**
     * Infers the effect of a tool from its name: from the first word, or where that says nothing from the first one after a
     * namespace ({@code github.get_issue}, {@code mcp__shop__get_order}), or from a last word such as {@code search}.
     *
     * @param toolName as the model sees it, in any spelling: {@code get_order}, {@code getOrder}, {@code GET /orders}
     * @return never null
     */
    public static Effect ofToolName(String toolName) {
        return ToolName.effect(toolName);
    }

    /** {@return the word that files and messages use, such as {@code hands off}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
