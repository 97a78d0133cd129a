package dev.goldentrace.conformance.regress;

import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.trace.Session;

/**
 * One run of which it is known how it ended.
 *
 * @param run what the file holds
 * @param session what Goldentrace would have captured of it
 */
record KnownRun(AgentRun run, Session session) {

    /** Whether both stand at the same place; two runs may well be equal. */
    boolean isSame(KnownRun other) {
        return run.file().equals(other.run.file()) && run.line() == other.run.line();
    }

    /** Whether whoever made the run says that it did the task. */
    boolean isGood() {
        return Boolean.TRUE.equals(run.success());
    }
}
