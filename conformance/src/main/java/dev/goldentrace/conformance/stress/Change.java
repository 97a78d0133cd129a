package dev.goldentrace.conformance.stress;

import dev.goldentrace.replay.Cause;
import java.util.Locale;

/**
 * One change of one agent, and what its replay must be found to diverge with.
 *
 * @param kind what is changed
 * @param agent the agent's name
 * @param turn the agent's turn where it is changed, from 1
 * @param step the step of that turn, from 1
 * @param tool the index of the tool call in that step; 0 where it is about none
 * @param run the run that it must be found in
 * @param foundAt the step that it must be found at
 * @param cause what it must be found to be
 */
record Change(Kind kind, String agent, int turn, int step, int tool, int run, int foundAt, Cause cause) {

    /** What is changed. */
    enum Kind {
        /** Nothing: what is not changed must not be found. */
        NONE,
        SYSTEM_PROMPT,
        USER_MESSAGE,
        PARAMETER,
        TOOL_OFFERED,
        TOOL_ARGUMENT,
        TOOL_RESULT,
        MISSING_TOOL_CALL,
        MISSING_LLM_CALL,
        EXTRA_TOOL_CALL,
        EXTRA_LLM_CALL,
        EARLY_TOOL_CALL,
        SWAPPED_TURNS;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final Change NONE = new Change(Kind.NONE, "", 0, 0, 0, 0, 0, new Cause.ModelItself());

    boolean is(Kind other, AgentScript of) {
        return kind == other && agent.equals(of.name());
    }

    boolean is(Kind other, AgentScript of, int ofTurn) {
        return is(other, of) && turn == ofTurn;
    }

    boolean is(Kind other, AgentScript of, int ofTurn, int ofStep) {
        return is(other, of, ofTurn) && step == ofStep;
    }

    boolean is(Kind other, AgentScript of, int ofTurn, int ofStep, int ofTool) {
        return is(other, of, ofTurn, ofStep) && tool == ofTool;
    }

    /** In what words an order is told is the replay's own affair. */
    boolean sameCause(Cause found) {
        return cause instanceof Cause.Order ? found instanceof Cause.Order : cause.equals(found);
    }

    @Override
    public String toString() {
        return kind.word() + " of " + agent + " in turn " + turn + ", step " + step + ", tool " + tool;
    }
}
